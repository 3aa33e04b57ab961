# The lit suite: one build directory tests one LLVM release.
#
#   %opt       opt with the plugin; every pass of ours is run between two runs of
#              reify-verify, so that a test whose IR breaks the contract fails
#   %opt_bare  opt without the plugin (baselines)
#   %clangxx   clang++ with the plugin, as a user has it
#   %clangxx_bare  without
#   %plugin, %include, %lib  the shared object, the headers, the directory of the runtime
#
# Inputs are written in the syntax of LLVM 19, which 22 upgrades; the other way
# round fails. `REQUIRES: llvm-22` marks what only 22 has.
import os
import re
import sys

import lit.formats

config.name = f"Reify (LLVM {config.llvm_major})"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".ll", ".test", ".cpp"]
config.excludes = ["Runtime", "Headers", "Exec", "Inputs", "Debuggers", "Fuzz"]
config.test_source_root = os.path.dirname(__file__)

config.available_features.add(f"llvm-{config.llvm_major}")
if os.path.exists(config.reify_other_plugin):
    config.available_features.add("other-plugin")
if os.path.exists(os.path.join(config.reify_lib_dir, "libreify.a")):
    config.available_features.add("runtime")


def tool(name):
    """The tool of the tested release: plain `opt` is another LLVM's."""
    path = os.path.join(config.llvm_tools_dir, name)
    if not os.path.exists(path):
        lit_config.fatal(f"{path} is missing")
    return path


plugin = os.path.join(config.reify_lib_dir, "ReifyPlugin.so")
include = os.path.join(config.reify_source_dir, "include")
plugin_flags = f"-fplugin={plugin} -fpass-plugin={plugin}"
clangxx = f"{tool('clang++')} -std=c++20 -I{include}"
config.substitutions += [
    ("%opt_bare", tool("opt") + " -S"),
    # Options of the plugin are known to opt only after it is loaded.
    ("%opt", f"{tool('opt')} -load-pass-plugin={plugin} -reify-verify-each -S"),
    ("%clangxx_bare", clangxx),
    ("%clangxx", f"{clangxx} {plugin_flags}"),
    ("%lld", tool("ld.lld") if os.path.exists(
        os.path.join(config.llvm_tools_dir, "ld.lld")) else "false"),
    ("%other_plugin", config.reify_other_plugin),
    ("%python", sys.executable),
    ("%plugin", plugin),
    ("%include", include),
    ("%lib", config.reify_lib_dir),
    ("%root", config.reify_source_dir),
]
# Bare names in RUN lines mean the tools of the tested release, too.
for name in ["FileCheck", "count", "not", "split-file", "llvm-lto2", "llvm-as",
             "llvm-link", "llvm-dis", "llvm-nm", "llvm-ar"]:
    if os.path.exists(os.path.join(config.llvm_tools_dir, name)):
        config.substitutions.append(
            (r"(?<![\w/%.-])" + re.escape(name) + r"(?![\w/.-])", tool(name)))
