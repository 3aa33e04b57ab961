"""Prints where the plugin's sources spell a symbol of ABI.def as text."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
table = (root / "include/reify/ABI.def").read_text()
names = re.findall(r"^REIFY_(?:FUNCTION|GLOBAL|MARKER)\(\w+, (\w+)", table, re.M)
assert len(names) > 20, "ABI.def has changed its form"
for folder in ("lib", "include/reify-opt"):
    for path in sorted((root / folder).rglob("*")):
        if path.suffix not in {".cpp", ".h", ".def"}:
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            code = line.split("//")[0]
            for name in names:
                if re.search(rf"\b{name}\b", code):
                    print(f"{path}:{number}: {name}")
