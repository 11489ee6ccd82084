# Fetches ECharts with npm: cmake -D SOURCE=folder -D FOLDER=folder -D OUTPUT=file -P FetchECharts.cmake
# OUTPUT says what was fetched. It is empty if nothing could be fetched: that does not end the build, the report
# then has tables only, and the next configuring tries again.
foreach(file package.json package-lock.json)
  configure_file(${SOURCE}/${file} ${FOLDER}/${file} COPYONLY)
endforeach()
set(library ${FOLDER}/node_modules/echarts)
set(result "npm was not found")
find_program(NPM npm) # here and not when configuring: it may be installed later
if(NPM)
  # The lock file holds the hash of what is fetched; no code of a package is run.
  execute_process(COMMAND ${NPM} ci --ignore-scripts --prefer-offline --no-audit --no-fund --fetch-retries=1
    --fetch-timeout=20000 WORKING_DIRECTORY ${FOLDER} TIMEOUT 180 RESULT_VARIABLE result ERROR_VARIABLE said
    OUTPUT_QUIET)
endif()
if(result STREQUAL "0" AND EXISTS ${library}/dist/echarts.min.js)
  file(SHA256 ${library}/dist/echarts.min.js hash)
  file(WRITE ${OUTPUT} "${hash}\n")
else()
  file(WRITE ${OUTPUT} "")
  string(REGEX MATCH "npm (error|ERR!) code [A-Z0-9]+" reason "${said}")
  message(WARNING "ECharts could not be fetched from the npm registry (${result}): reports will have tables and "
    "no plots. Configure or build again with a registry in reach, e.g. after `./linli setup report`. ${reason}")
endif()
