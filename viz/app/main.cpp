#include "viz/app/program.hpp"

#include <iostream>
#include <string>
#include <vector>

int main(int count, char** words) {
    return linli::viz::run_viewer(std::vector<std::string>(words + 1, words + count), std::cout, std::cerr);
}
