#include "models/app/program.hpp"

#include <iostream>

int main(int argc, char** argv) {
    return linli::app::run_program({argv + (argc > 0 ? 1 : 0), argv + argc}, std::cout, std::cerr);
}
