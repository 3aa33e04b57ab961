# Makes reify_gdb.py and reify_lldb.py, each one file: the tables of ABI.def,
# values.py, and the debugger's own part. Configuring makes them, because the
# runtime embeds the former, see runtime/debugger.h.

set(sources ${CMAKE_CURRENT_LIST_DIR})
set(abi ${PROJECT_SOURCE_DIR}/include/reify)
set(REIFY_DEBUGGER_DIR ${PROJECT_BINARY_DIR}/share/reify)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${sources}/values.py ${sources}/gdb.py ${sources}/lldb.py
  ${abi}/ABI.def ${abi}/ABI.h)

# The rows `macro(A, [B,] number)` of ABI.def, as a Python dictionary.
function(reify_python_table result dictionary pattern replacement)
  file(STRINGS ${abi}/ABI.def rows REGEX "^${pattern}$")
  set(text "${dictionary} = {\n")
  foreach(row IN LISTS rows)
    string(REGEX REPLACE "^${pattern}$" "${replacement}" row "${row}")
    string(APPEND text "    ${row},\n")
  endforeach()
  set(${result} "${text}}\n" PARENT_SCOPE)
endfunction()
reify_python_table(layout LAYOUT
  "REIFY_FIELD\\(([A-Za-z]+), ([a-z_]+), ([0-9]+)\\)" "\"\\1.\\2\": \\3")
reify_python_table(constants CONSTANTS
  "REIFY_CONSTANT\\(([A-Za-z]+), ([0-9]+)\\)" "\"\\1\": \\2")

file(READ ${abi}/ABI.h text)
string(REGEX MATCH "enum class Kind : [a-z:_0-9]+ {([^}]*)}" text "${text}")
string(REGEX MATCHALL "[A-Z][A-Za-z0-9]+" kinds "${CMAKE_MATCH_1}")
string(JOIN "\", \"" kinds ${kinds})
set(kinds "KINDS = dict(enumerate((\"${kinds}\")))\n")

foreach(debugger gdb lldb)
  file(READ ${sources}/values.py common)
  file(READ ${sources}/${debugger}.py own)
  file(CONFIGURE OUTPUT ${REIFY_DEBUGGER_DIR}/reify_${debugger}.py @ONLY
    CONTENT "# Generated from ABI.def and tools/debuggers/.
@layout@
@constants@
@kinds@
@common@
@own@")
  install(FILES ${REIFY_DEBUGGER_DIR}/reify_${debugger}.py
    DESTINATION share/reify)
endforeach()
