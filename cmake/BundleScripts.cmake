# cmake -D BUNDLE=bundle.mjs -D FETCHED=file -D MODULES=folder -D OUTPUT=folder -D SCRIPTS=a.js;b.js -P BundleScripts.cmake
# Empty files where nothing was fetched.
file(SIZE ${FETCHED} fetched)
if(fetched GREATER 0)
  find_program(NODE NAMES node nodejs REQUIRED)
  execute_process(COMMAND ${NODE} ${BUNDLE} ${MODULES} ${OUTPUT} ${SCRIPTS} COMMAND_ERROR_IS_FATAL ANY)
else()
  foreach(name library.js drawing.js hashes.txt licence.txt)
    file(WRITE ${OUTPUT}/${name} "")
  endforeach()
endif()
