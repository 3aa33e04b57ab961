# Writes a dynamic list of what the shared runtime exports: the entry points, the
# objects and the C++ interface of Reify, but not the parts of the C++ library
# that the compiler put there.
#
#   cmake -DNM=... -DLIBRARY=... -DOUTPUT=... -P WriteExports.cmake

execute_process(COMMAND ${NM} -D --defined-only ${LIBRARY}
  OUTPUT_VARIABLE symbols RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${NM} cannot read ${LIBRARY}")
endif()
string(REGEX MATCHALL "[^ \n]+\n" names "${symbols}")
set(text "")
foreach(name IN LISTS names)
  string(STRIP "${name}" name)
  # `5reify` is the namespace in a mangled name.
  if(name MATCHES "^(reify_|_Z.*5reify)")
    string(APPEND text "  ${name};\n")
  endif()
endforeach()
if(text STREQUAL "")
  message(FATAL_ERROR "${LIBRARY} exports no symbol of the runtime")
endif()
file(WRITE ${OUTPUT} "{\n${text}};\n")
