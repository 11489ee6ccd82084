# Precompiled headers: most of the time of a small source goes into reading the same headers again.
#
# Off where ccache compiles, which knows precompiled headers only with half its checks off, and where
# LINLI_PRECOMPILE=OFF asks for it: that build shows whether each source names all that it uses.

include_guard()
option(LINLI_PRECOMPILE "Read common headers once" ON)
if("${CMAKE_CXX_COMPILER_LAUNCHER}" MATCHES "ccache")
  set(LINLI_PRECOMPILE OFF)
endif()

# linli_precompile(target header DEPENDS target …)
# All targets with the same header, from folders with the same compiler options, share one reading of it.
function(linli_precompile target header)
  cmake_parse_arguments(ARG "" "" "DEPENDS;OPTIONS" ${ARGN})
  if(NOT LINLI_PRECOMPILE)
    return()
  endif()
  set(shared linli_precompiled_${header})
  if(NOT TARGET ${shared})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/${header}.cpp CONTENT "" @ONLY)
    add_library(${shared} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled/${header}.cpp)
    target_link_libraries(${shared} PRIVATE linli_options ${ARG_DEPENDS})
    target_compile_options(${shared} PRIVATE ${ARG_OPTIONS})
    target_precompile_headers(${shared} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${header}.hpp)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${shared})
endfunction()
