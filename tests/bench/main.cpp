#include "sim/core/error.hpp"
#include "tests/bench/options.hpp"
#include "tests/bench/report.hpp"
#include "tests/bench/yardstick.hpp"

#include <fstream>
#include <iostream>

#include <stdlib.h> // mkdtemp

namespace linli::bench {

namespace {

/// A folder that vanishes with its contents.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        auto name = (std::filesystem::temp_directory_path() / "linli-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw RunError("cannot make a temporary folder");
        }
        path_ = name;
    }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

int print_yardstick(std::uint32_t subdistricts) {
    auto const totals = run_yardstick(subdistricts, 365, 1);
    std::cout << "raised " << totals.raised << "\ncompleted";
    for (auto const completed : totals.completed) {
        std::cout << ' ' << completed;
    }
    std::cout << "\npassed for age";
    for (auto const passed : totals.passed_for_age) {
        std::cout << ' ' << passed;
    }
    std::cout << "\nmean days to completion " << totals.mean_days << "\nmean satisfaction "
              << totals.mean_satisfaction << '\n';
    return 0;
}

std::vector<Result> measure(std::vector<Subject> const& subjects, int rounds) {
    std::vector<Result> results;
    for (auto const& subject : subjects) {
        results.push_back({.subject = subject, .rounds = {}});
    }
    // In turn, so that what disturbs the machine disturbs all alike.
    for (int round = 0; round < rounds; ++round) {
        std::cerr << "round " << round + 1 << " of " << rounds << '\n';
        for (auto& result : results) {
            result.rounds.push_back(run_process(result.subject.command));
        }
    }
    return results;
}

// Last, because the memory that this process takes would count in the peaks of those that it starts.
void weigh(Places const& places, std::vector<Result>& results) {
    for (auto& result : results) {
        if (!result.subject.overrides.empty() && result.subject.threads == 1) {
            result.state_bytes = largest_state(places, result.subject);
        }
    }
}

int compare(Options const& options) {
    auto const benchmark = std::filesystem::read_symlink("/proc/self/exe");
    TemporaryFolder const folder;
    Places const places{.program = benchmark.parent_path() / "linli",
                        .benchmark = benchmark,
                        .folder = folder.path(),
                        .library = app::Library::locate()};
    auto subjects = reference_workload(places, options.quick ? std::vector<std::uint32_t>{1}
                                                             : std::vector<std::uint32_t>{1, 10, 101});
    auto const more = years(places);
    subjects.insert(subjects.end(), more.begin(), more.end());
    auto results = measure(subjects, options.rounds);
    weigh(places, results);
    std::cout << table(results);
    if (!options.json.empty() && !(std::ofstream(options.json) << json(results)).flush()) {
        throw RunError("cannot write " + options.json.string());
    }
    return 0;
}

int start(std::vector<std::string> const& words) {
    try {
        auto const options = parse_options(words);
        if (options.help) {
            std::cout << usage;
            return 0;
        }
        return options.yardstick ? print_yardstick(*options.yardstick) : compare(options);
    } catch (InputError const& error) {
        std::cerr << error.what() << '\n';
        return 2;
    } catch (std::exception const& error) {
        std::cerr << "linli-bench: " << error.what() << '\n';
        return 1;
    }
}

} // namespace

} // namespace linli::bench

int main(int argc, char** argv) {
    return linli::bench::start({argv + (argc > 0 ? 1 : 0), argv + argc});
}
