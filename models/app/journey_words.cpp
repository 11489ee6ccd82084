#include "models/app/journey_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace linli::app {

namespace {

struct Entry {
    std::string_view id;
    Phrase text;
};

constexpr std::array events{Entry{"arose", {"arose", "发生"}},
                            Entry{"noticed", {"noticed", "被发现"}},
                            Entry{"reported", {"reported", "上报"}},
                            Entry{"self_helped", {"neighbours helped themselves", "邻里自助"}},
                            Entry{"misrouted", {"sent to a wrong office", "派单错误"}},
                            Entry{"handed_over", {"handed over", "移交"}},
                            Entry{"arrived", {"arrived", "到达"}},
                            Entry{"taken_up", {"taken up", "着手办理"}},
                            Entry{"meeting_held", {"meeting held", "召开会议"}},
                            Entry{"agreed", {"consent reached", "达成同意"}},
                            Entry{"mediation_failed", {"mediation failed", "调解未成"}},
                            Entry{"waits_for_money", {"waits for money", "等待资金"}},
                            Entry{"passed_up", {"passed up", "上交"}},
                            Entry{"passed_for_age", {"passed up for age", "超期上交"}},
                            Entry{"referred", {"referred", "转交"}},
                            Entry{"closed", {"closed", "办结"}},
                            Entry{"closed_falsely", {"closed, nothing done", "未办即报结"}},
                            Entry{"closed_failed", {"closed as unsolvable", "答复无法解决"}},
                            Entry{"confirmed", {"confirmed by reporter", "报事人确认"}},
                            Entry{"disputed", {"reporter disagrees", "报事人不认可"}},
                            Entry{"reopened", {"reopened", "重新立案"}},
                            Entry{"solved", {"really solved", "真正解决"}},
                            Entry{"faded", {"passed by itself", "自行消失"}},
                            Entry{"whistled", {"departments called", "街道吹哨"}},
                            Entry{"visited", {"joint work on site done", "联合现场办公"}},
                            Entry{"ordered", {"order sent to allied units", "派单给联建单位"}},
                            Entry{"order_rated", {"service rated", "居民评单"}}};

constexpr std::array causes{Entry{"unnoticed", {"not noticed", "未被发现"}},
                            Entry{"unreported", {"not reported", "未上报"}},
                            Entry{"handing_over", {"handing over", "流转"}},
                            Entry{"misrouted", {"at a wrong office", "派错待退"}},
                            Entry{"waiting", {"waiting in a queue", "排队等待"}},
                            Entry{"working", {"being worked on", "办理中"}},
                            Entry{"deliberating", {"seeking consent", "议事"}},
                            Entry{"mediating", {"mediating", "调解"}},
                            Entry{"money", {"waiting for money", "等待资金"}},
                            Entry{"unsolved", {"closed but unsolved", "已结未解决"}}};

std::string text_for(std::string const& id, std::span<Entry const> entries, Language language) {
    auto const found =
        std::find_if(entries.begin(), entries.end(), [&](Entry const& entry) { return entry.id == id; });
    if (found != entries.end()) {
        return say(language, found->text);
    }
    auto text = id;
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

} // namespace

std::string event_text(std::string const& id, Language language) {
    return text_for(id, events, language);
}

std::string cause_text(std::string const& id, Language language) {
    return text_for(id, causes, language);
}

} // namespace linli::app
