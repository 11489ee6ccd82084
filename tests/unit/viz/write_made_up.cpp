// Writes two made-up runs for the test of the window: write_made_up FOLDER
#include "tests/unit/viz/made_up_run.hpp"

#include <filesystem>

int main(int count, char** words) {
    if (count != 2) {
        return 2;
    }
    std::filesystem::path const folder = words[1];
    linli::store::write(folder / "a.h5", linli::test::made_up_run());
    linli::store::write(folder / "b.h5", linli::test::made_up_run({.structure = "courtyard-council"}));
    return 0;
}
