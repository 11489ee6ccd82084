#include "sim/experiment/run_key.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <exception>

namespace linli::experiment {

namespace {

// Never to be changed: every stored run would be run again.
constexpr boost::uuids::uuid name_space{
    {0x6f, 0x1d, 0x8f, 0x0a, 0x54, 0xd5, 0x5c, 0x5e, 0x9e, 0x0b, 0x6c, 0x69, 0x6e, 0x6c, 0x69, 0x31}};

} // namespace

std::string RunKey::text() const {
    boost::uuids::uuid uuid{};
    std::copy(bytes.begin(), bytes.end(), uuid.begin());
    return boost::uuids::to_string(uuid);
}

RunKey key_of(std::string_view contents) {
    boost::uuids::name_generator_sha1 const generate(name_space);
    auto const uuid = generate(contents.data(), contents.size());
    RunKey key;
    std::copy(uuid.begin(), uuid.end(), key.bytes.begin());
    return key;
}

RunKey key_of_all(std::vector<std::string> const& contents) {
    std::string all;
    for (auto const& text : contents) {
        all += std::to_string(text.size()) + ':' + text;
    }
    return key_of(all);
}

std::optional<RunKey> parse_key(std::string_view text) {
    constexpr std::size_t length = 36;
    try {
        RunKey key;
        auto const uuid = boost::uuids::string_generator()(text.begin(), text.end());
        std::copy(uuid.begin(), uuid.end(), key.bytes.begin());
        // The library also reads braces and capitals.
        return text.size() == length && key.text() == text ? std::optional(key) : std::nullopt;
    } catch (std::exception const&) {
        return std::nullopt;
    }
}

} // namespace linli::experiment
