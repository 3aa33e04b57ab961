# reify_optimize(<target> [CLOSED_WORLD])
#
# Compiles the C and C++ sources of <target> with Reify's passes. Where the target
# is built with link-time optimization (INTERPROCEDURAL_OPTIMIZATION, or -flto in
# the flags), it is also linked with lld and the passes.
#
# The passes run inside the compiler, so it must be clang of the LLVM that the
# plugin was built for. With any other compiler the call warns and the target is
# built without them: the program is the same, only slower.
#
# CLOSED_WORLD, for an executable with link-time optimization: nothing outside
# implements its interfaces, neither a native object or library (the link is
# refused and names the file) nor what the program loads later (docs/LTO.md).

# Sets <out> to the reason why this directory's compiler cannot load the plugin,
# or to the empty string.
function(_reify_refusal out)
  set(${out} "" PARENT_SCOPE)
  if(NOT TARGET reify::plugin)
    set(${out} "this Reify was built without the plugin" PARENT_SCOPE)
    return()
  endif()
  # The C++ compiler decides, where the project has one.
  set(language C)
  if(CMAKE_CXX_COMPILER)
    set(language CXX)
  endif()
  set(id ${CMAKE_${language}_COMPILER_ID})
  set(version ${CMAKE_${language}_COMPILER_VERSION})
  if(NOT id STREQUAL "Clang" OR NOT version MATCHES "^${Reify_LLVM_MAJOR}[.]")
    set(${out}
      "the plugin is for clang ${Reify_LLVM_MAJOR}, and the compiler is ${id} ${version}"
      PARENT_SCOPE)
  endif()
endfunction()

function(reify_optimize target)
  if(NOT TARGET ${target})
    message(FATAL_ERROR "reify_optimize: '${target}' is not a target")
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "CLOSED_WORLD" "" "")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "reify_optimize(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'")
  endif()
  get_target_property(aliased ${target} ALIASED_TARGET)
  if(aliased)
    set(target ${aliased})
  endif()
  get_target_property(imported ${target} IMPORTED)
  if(imported)
    message(FATAL_ERROR "reify_optimize: '${target}' is imported, it is not compiled here")
  endif()

  get_target_property(type ${target} TYPE)
  if(arg_CLOSED_WORLD AND NOT type STREQUAL "EXECUTABLE")
    message(FATAL_ERROR
      "reify_optimize(${target} CLOSED_WORLD): '${target}' is no executable; a library does not know who implements its interfaces")
  endif()

  # A project that uses the wrapper as its compiler has the passes already.
  if(CMAKE_CXX_COMPILER MATCHES "/reify-clang[+][+]$")
    if(arg_CLOSED_WORLD)
      target_link_options(${target} PRIVATE --reify-closed-world)
    endif()
    return()
  endif()
  _reify_refusal(refusal)
  if(refusal)
    message(WARNING
      "reify_optimize(${target}): ${refusal}; ${target} is built without Reify's passes")
    return()
  endif()

  get_target_property(plugin reify::plugin IMPORTED_LOCATION)
  # Both spellings: LLVM 19 accepts -mllvm -reify-... only with the first. The C
  # compiler may be another one; it then gets no flags.
  set(accepts "")
  math(EXPR next "${Reify_LLVM_MAJOR} + 1")
  foreach(language CXX C)
    list(APPEND accepts
      "$<AND:$<COMPILE_LANG_AND_ID:${language},Clang>,$<VERSION_GREATER_EQUAL:$<${language}_COMPILER_VERSION>,${Reify_LLVM_MAJOR}>,$<VERSION_LESS:$<${language}_COMPILER_VERSION>,${next}>>")
  endforeach()
  list(JOIN accepts "," accepts)
  get_target_property(options ${target} COMPILE_OPTIONS)
  target_compile_options(${target} PRIVATE
    "$<$<OR:${accepts}>:-fplugin=${plugin};-fpass-plugin=${plugin}>")

  # Link-time optimization is a property of the target and the configuration, or
  # plain flags. lld does not know our -mllvm options by --load-pass-plugin alone.
  set(ipo "$<BOOL:$<TARGET_PROPERTY:INTERPROCEDURAL_OPTIMIZATION>>")
  foreach(config IN ITEMS ${CMAKE_BUILD_TYPE} ${CMAKE_CONFIGURATION_TYPES})
    string(TOUPPER ${config} CONFIG)
    list(APPEND ipo
      "$<AND:$<CONFIG:${config}>,$<BOOL:$<TARGET_PROPERTY:INTERPROCEDURAL_OPTIMIZATION_${CONFIG}>>>")
  endforeach()
  string(TOUPPER "${CMAKE_BUILD_TYPE}" CONFIG)
  set(flags "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${CONFIG}} ${options}")
  if(flags MATCHES "(^|[ ;:])-flto")
    list(APPEND ipo 1)
  endif()
  list(JOIN ipo "," ipo)
  target_link_options(${target} PRIVATE
    "$<$<OR:${ipo}>:-fuse-ld=lld;LINKER:-mllvm,-load=${plugin};LINKER:--load-pass-plugin=${plugin}>")
  if(arg_CLOSED_WORLD)
    target_link_options(${target} PRIVATE
      -fuse-ld=lld LINKER:--lto-whole-program-visibility
      "$<$<OR:${ipo}>:LINKER:-mllvm,-reify-closed-world>")
    # Looks at what was linked, and refuses a link without bitcode.
    get_target_property(checker reify::closed_world IMPORTED_LOCATION)
    set_property(TARGET ${target} PROPERTY RULE_LAUNCH_LINK "\"${checker}\"")
  endif()
endfunction()
