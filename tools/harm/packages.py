# Part of Reify, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What tools/no-harm builds: C and C++ packages of Debian that know nothing of
Reify.

`build` and `test` are shell commands, run in the package's directory with $CC,
$CXX (which compile everything twice) and $JOBS set. `count` names the sources
whose compile is counted in instructions: the biggest of a package, and some of
ordinary size, as a compile runs some fifty times slower under valgrind. `tests` says what
the test command covers.
"""

FLAGS = 'CFLAGS="-g -O2" CXXFLAGS="-g -O2"'
CMAKE = "cmake -S . -B b -DCMAKE_C_COMPILER=$CC -DCMAKE_CXX_COMPILER=$CXX"
JSON_TESTS = "alt-string capacity items merge_patch ordered_map pointer_access"

PACKAGES = {
    "zlib": {
        "build": f'{FLAGS} ./configure && make -j$JOBS all',
        "test": "make test",
        "tests": "make test",
        "count": ["deflate.c", "inflate.c", "trees.c"],
    },
    # The Makefile of Debian's package needs its autotools; these are its sources
    # and flags. The package has no tests: its compiler compiles and its
    # interpreter runs what the script below says.
    "lua5.4": {
        "build": 'cd src && echo "#define DEB_HOST_MULTIARCH \\"$(dpkg-architecture '
                 '-qDEB_HOST_MULTIARCH)\\"" >lua5.4-deb-multiarch.h && for f in l*.c; do $CC -g -O2 -Wall -std=gnu99 -DLUA_COMPAT_5_3 '
                 '-DLUA_USE_LINUX -c -o ${f%.c}.o $f || exit 1; done && '
                 '$CC -o lua $(ls l*.o | grep -v luac.o) -lm -ldl -Wl,-E && '
                 '$CC -o luac $(ls l*.o | grep -v "^lua.o") -lm -ldl -Wl,-E',
        "test": """cd src && cat >t.lua <<'END'
local t = {}
for i = 1, 20000 do t[i] = (i * 7919) % 20011 end
table.sort(t)
for i = 2, #t do assert(t[i - 1] <= t[i]) end
local s = string.rep("key=value; ", 500):gsub("(%w+)=(%w+)", "%2=%1")
assert(#s == 5500 and s:sub(1, 9) == "value=key")
local co = coroutine.wrap(function() for i = 1, 10 do coroutine.yield(i) end end)
local sum = 0
for i in co do sum = sum + i end
assert(sum == 55 and not pcall(error, "x") and 7 // 2 == 3 and 2^10 == 1024.0)
collectgarbage()
END
./luac -o t.out t.lua && ./lua t.out && ./lua t.lua""",
        "tests": "a script of ours; it has none",
        "count": ["lvm.c", "lparser.c", "lstrlib.c"],
    },
    "sqlite3": {
        "build": 'CFLAGS="-g -O2 -fno-strict-aliasing -DSQLITE_ENABLE_FTS3 '
                 '-DSQLITE_ENABLE_RTREE=1 -DSQLITE_ENABLE_COLUMN_METADATA" '
                 './configure --disable-amalgamation --with-tcl=/usr/lib/$(dpkg-architecture '
                 '-qDEB_HOST_MULTIARCH)/tcl8.6 >/dev/null && make -j$JOBS',
        # Of the amalgamation, as without it a file is linked twice. Not delete.test:
        # it asks that root cannot write a read-only file.
        "test": "make testfixture USE_AMALGAMATION=1 && cd test && chmod a+rw . && for t in "
                "select1 select2 insert update delete2 where where2 join join2 index index2 "
                "trans trigger1 trigger2 func expr date printf types view subquery savepoint "
                "fkey1 collate1 like vtab1 pragma autoinc minmax cast; do "
                "../testfixture $t.test || exit 1; done",
        "tests": "30 of its Tcl scripts",
        "count": ["btree.c", "func.c"],
    },
    "fmtlib": {
        "build": f"{CMAKE} -DCMAKE_BUILD_TYPE=RelWithDebInfo -DFMT_DOC=OFF >/dev/null && "
                 "cmake --build b -j $JOBS",
        "test": "ctest --test-dir b -j $JOBS",
        "tests": "ctest",
        "count": ["os.cc", "printf-test.cc"],
    },
    # All of its tests would be an hour, and some download data.
    "nlohmann-json3": {
        "build": f"{CMAKE} -DCMAKE_BUILD_TYPE=Release -DJSON_TestStandards=17 "
                 "-DJSON_MultipleHeaders=ON >/dev/null && cmake --build b -j $JOBS --target "
                 f"$(printf 'test-%s_cpp17 ' {JSON_TESTS})",
        "test": f"for t in {JSON_TESTS}; do b/tests/test-${{t}}_cpp17 || exit 1; done",
        "tests": f"{len(JSON_TESTS.split())} of its unit tests",
        "count": ["unit-items.cpp"],
    },
}
