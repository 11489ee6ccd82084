#pragma once

#include <cstdint>

namespace linli {

/// What a draw is for. Part of its key: a number is never re-used, so that old results stay reproducible.
enum class Purpose : std::uint32_t {
    courtyard_size = 1,
    courtyard_place = 2,
    courtyard_traits = 3,
    household = 4,
    person = 5,
    week_rate = 6,
    arising = 7,
    content = 8,
    noticing = 9,
    watch = 10,
    listening = 11,
    choice = 12,
    co_report = 13,
    dispatch = 14,
    attendance = 15,
    benefit = 16,
    mediation = 17,
    quality = 18,
    temptation = 19,
    callback = 20,
    insistence = 21,
    told = 22,
    helping = 23,
    relapse = 24,
    fading = 25,
    standing = 26,
    hands = 27,
    resignation = 28,
    turnover = 29,
    reach = 30,
    member = 31,
    audit = 32,
    community_size = 33,
    contact = 34,
    promotion = 35,
    search = 36,
    room = 37,
    board = 38,
    flat = 60,
    ballot = 61,
    bystander = 62,
    talk = 63,
    speaking_up = 64,
    company = 65,
    willingness = 66,
    waste = 67,
    board_audit = 68,
    board_review = 69,
    contagion = 70,
    dropout = 71,
    // 80 to 89: dispatch and authority
    visit = 80,
    acceptance = 81,
    service = 82,
    legal = 83,
    dedicated_area = 84,
    sensing = 85,
};

[[nodiscard]] constexpr std::uint32_t number(Purpose purpose) {
    return static_cast<std::uint32_t>(purpose);
}

} // namespace linli
