# Writes models/build_id.cpp: cmake -D SOURCE=tree -D INPUT=… -D OUTPUT=… -D VERSION=… -P BuildId.cmake
# The file keeps its time if its text stays the same, so that nothing is compiled again.
execute_process(COMMAND git -C ${SOURCE} rev-parse --short HEAD
  OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT COMMIT)
  set(COMMIT "unknown")
endif()
configure_file(${INPUT} ${OUTPUT} @ONLY)
