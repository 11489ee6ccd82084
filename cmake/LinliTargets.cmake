# How every target of the project is made: one place for the warnings, the floating point and the sanitizers.

include_guard()
include(LinliPrecompile)

add_library(linli_options INTERFACE)
target_include_directories(linli_options INTERFACE ${CMAKE_SOURCE_DIR})
# Results must not depend on the machine: no fused multiply-add unless written, no -ffast-math, no -march=native.
target_compile_options(linli_options INTERFACE
  -ffp-contract=off
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns falsely about `"text" + std::string` (GCC bug 105651).
  target_compile_options(linli_options INTERFACE -Wno-restrict)
endif()
# A program loads at every start what it is linked with, so it is linked with what it uses. The shared HDF5 of Debian
# brings some 25 libraries with it (to read over networks, which nobody here does) and takes a third of a short run.
set(HDF5_USE_STATIC_LIBRARIES ON)
target_link_options(linli_options INTERFACE LINKER:--as-needed)
if(LINLI_CONTRACTS)
  target_compile_definitions(linli_options INTERFACE LINLI_CONTRACTS)
endif()
if(LINLI_SANITIZE)
  target_compile_options(linli_options INTERFACE -fsanitize=${LINLI_SANITIZE}
    -fno-sanitize-recover=all -fno-omit-frame-pointer) # without it UBSan only prints and the test passes
  target_link_options(linli_options INTERFACE -fsanitize=${LINLI_SANITIZE})
endif()

# Seconds that a test may take; the sanitizers make programs ten times as slow.
set(LINLI_TEST_TIMEOUT 120)
if(LINLI_SANITIZE)
  set(LINLI_TEST_TIMEOUT 900)
endif()

# linli_library(name SOURCES a.cpp … [DEPENDS target …] [PRIVATE_DEPENDS target …])
# A library without sources is header only.
function(linli_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  if(ARG_SOURCES)
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC linli_options ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE linli_options ${ARG_DEPENDS})
  endif()
endfunction()

# linli_test(name SOURCES a_test.cpp … [DEPENDS target …] [TIMEOUT seconds])
# A test that depends on linli_test_support gets the headers of the model read once, any other those of GoogleTest.
function(linli_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;DEPENDS" ${ARGN})
  set(gtest GTest::gmock GTest::gtest)
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT ${LINLI_TEST_TIMEOUT})
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set(options "")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # False for the strings of a temporary inside EXPECT_EQ.
    set(options -Wno-maybe-uninitialized)
  endif()
  target_compile_options(${name} PRIVATE ${options})
  target_link_libraries(${name} PRIVATE linli_options ${ARG_DEPENDS} ${gtest} GTest::gtest_main)
  if(linli_test_support IN_LIST ARG_DEPENDS)
    linli_precompile(${name} model_tests DEPENDS linli_test_support ${gtest} OPTIONS ${options})
  else()
    linli_precompile(${name} tests DEPENDS ${gtest} OPTIONS ${options})
  endif()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
