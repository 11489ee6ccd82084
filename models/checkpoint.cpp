#include "models/checkpoint.hpp"

#include "models/build_id.hpp"
#include "sim/core/error.hpp"
#include "sim/engine/archive.hpp"
#include "sim/store/checksum.hpp"

#include <array>
#include <cstring>

namespace linli {

namespace {

/// Stands before the state.
struct Seal {
    std::array<char, 8> magic{'l', 'i', 'n', 'l', 'i', 'c', 'p', '1'};
    std::uint32_t owner = 0;    ///< checksum of what the run is made from
    std::uint32_t contents = 0; ///< checksum of the state
};

std::uint32_t owner_of(Simulation::State const& state) {
    auto const& options = state.options;
    std::string text = std::string(program_version) + ' ' + program_commit + ' ' +
                       std::to_string(options.seed) + ' ' + std::to_string(options.replicate) + ' ' +
                       std::to_string(static_cast<int>(options.level)) + '\n';
    for (auto const& document : state.inputs->documents) {
        text += document.text() + '\0';
        for (auto const& change : document.overrides()) {
            text += change + '\0';
        }
    }
    return store::crc32c(text);
}

} // namespace

std::string save_checkpoint(Simulation::State& state) {
    SavingArchive archive;
    archive(state.next, state.world, state.recorder, state.office_days);
    auto const contents = archive.take();
    Seal const seal{.owner = owner_of(state), .contents = store::crc32c(contents)};
    std::string bytes(sizeof seal, '\0');
    std::memcpy(bytes.data(), &seal, sizeof seal);
    return bytes + contents;
}

void load_checkpoint(Simulation::State& state, std::string const& checkpoint) {
    Seal seal;
    auto const magic = seal.magic;
    bool const sealed = checkpoint.size() >= sizeof seal;
    if (sealed) {
        std::memcpy(&seal, checkpoint.data(), sizeof seal);
    }
    if (!sealed || seal.magic != magic) {
        throw RunError("this is not a checkpoint");
    }
    if (seal.owner != owner_of(state)) {
        throw RunError("checkpoint is not one of this run: other inputs, options or build");
    }
    auto contents = checkpoint.substr(sizeof seal);
    if (seal.contents != store::crc32c(contents)) {
        throw RunError("checkpoint is damaged: it was cut or altered");
    }
    LoadingArchive archive(std::move(contents));
    std::vector<Partition> world;
    Step next = 0;
    auto recorder = state.recorder;
    auto office_days = state.office_days;
    archive(next, world, recorder, office_days);
    if (!archive.at_end() || world.size() != state.world.size()) {
        throw RunError("checkpoint is not one of this run: other inputs, options or build");
    }
    for (std::size_t p = 0; p < world.size(); ++p) {
        // What a field is like comes from the inputs; only its values are in the checkpoint.
        world[p].people.adopt_rules(state.world[p].people);
    }
    state.world = std::move(world);
    state.next = next;
    state.recorder = recorder;
    state.office_days = std::move(office_days);
}

} // namespace linli
