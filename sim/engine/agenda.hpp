#pragma once

#include "sim/core/contract.hpp"
#include "sim/engine/calendar.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linli {

/// What is due in which step: a list of entries for each step, taken in the order in which they were put.
///
/// Whoever waits costs nothing until the step comes. Entries beyond the end of the run are dropped. The lists
/// of all steps share their memory, which follows the most that was ever due at a time.
template <class Entry>
class Agenda {
  public:
    explicit Agenda(Step steps = 0) : lists_(static_cast<std::size_t>(steps)) {}

    /// Put an entry; one for a step that has been taken already is put into `earliest`.
    void put(Step step, Step earliest, Entry const& entry) {
        auto const at = static_cast<std::size_t>(step < earliest ? earliest : step);
        if (at >= lists_.size()) {
            return;
        }
        auto const node = new_node(entry);
        auto& list = lists_[at];
        (list.last == none ? list.first : nodes_[list.last].next) = node;
        list.last = node;
    }

    /// Call `visit(entry)` for all entries of a step and forget them. `visit` may put others for later steps.
    /// Each is announced by `expect(entry)` shortly before, to fetch from memory what it is about.
    template <class Visit, class Expect>
    void take(Step step, Visit&& visit, Expect&& expect) {
        LINLI_EXPECT(step >= 0);
        auto const at = static_cast<std::size_t>(step);
        if (at >= lists_.size()) {
            return;
        }
        auto node = lists_[at].first;
        lists_[at] = {};
        while (node != none) {
            auto const [entry, next] = nodes_[node];
            nodes_[node].next = free_;
            free_ = node;
            node = next;
            if (node != none && nodes_[node].next != none) {
                expect(nodes_[nodes_[node].next].entry);
            }
            visit(entry);
        }
    }
    template <class Visit>
    void take(Step step, Visit&& visit) {
        take(step, visit, [](Entry const&) {});
    }

    /// Take all entries of a step.
    [[nodiscard]] std::vector<Entry> take(Step step) {
        std::vector<Entry> entries;
        take(step, [&](Entry const& entry) { entries.push_back(entry); });
        return entries;
    }

    [[nodiscard]] std::size_t bytes() const {
        return lists_.capacity() * sizeof(List) + nodes_.capacity() * sizeof(Node);
    }

    template <class Archive>
    void archive(Archive& ar) {
        ar(lists_, nodes_, free_);
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    struct Node {
        Entry entry;
        std::uint32_t next = none;
    };
    struct List {
        std::uint32_t first = none;
        std::uint32_t last = none;
    };

    [[nodiscard]] std::uint32_t new_node(Entry const& entry) {
        if (free_ == none) {
            nodes_.push_back({.entry = entry});
            return static_cast<std::uint32_t>(nodes_.size() - 1);
        }
        auto const node = free_;
        free_ = nodes_[node].next;
        nodes_[node] = {.entry = entry};
        return node;
    }

    std::vector<List> lists_; // by step
    std::vector<Node> nodes_; // of all lists, and free ones
    std::uint32_t free_ = none;
};

} // namespace linli
