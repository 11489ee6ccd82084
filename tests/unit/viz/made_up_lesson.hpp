#pragma once

#include "viz/panels/lesson.hpp"

namespace linli::test {

/// A lesson about the made-up runs: map, issues, chart, results.
[[nodiscard]] inline viz::Lesson made_up_lesson() {
    viz::Lesson lesson{
        .id = "made-up",
        .name = {"Made-up lesson", "虚构课程"},
        .goal = {"See whether councils are quicker.", "看看理事会是否更快。"},
        .question = {"Which structure solves sooner?", "哪种结构解决得更快？"},
        .explanation = {"The council does, because it was made up so.", "理事会更快，因为就是这样编的。"},
        .minutes = 5,
        .answers = {{{"The offices", "机构"}, false},
                    {{"The council", "理事会"}, true},
                    {{"Neither", "都不"}, false}},
        .pages = {},
        .commands = {"linli run made-up --structure conventional"}};
    viz::LessonPage map{.title = {"Trust", "信任"},
                        .text = {"Compare the colours of A and B.", "对照 A 与 B 的颜色。"}};
    map.panel = "map";
    map.day = 20;
    map.colour = "trust";
    viz::LessonPage issues{
        .title = {"Elevators", "电梯"},
        .text = {"The longest first: what took the time? Click some of them and compare the bars of "
                 "A and B, which are drawn over the same days, so that lengths can be compared.",
                 "用时最长的在前：时间去了哪里？点开几件，对照 A 与 B "
                 "的横条；两者按相同的天数绘制，因此长度可以比较。"}};
    issues.panel = "issues";
    issues.kind = "ELEVATOR";
    issues.arm = 1;
    viz::LessonPage chart{.title = {"Load", "负荷"}, .text = {"Who is full?", "谁满负荷？"}};
    chart.panel = "chart";
    chart.office = "subdistrict-office";
    chart.arm = 0;
    viz::LessonPage results{.title = {"Results", "结果"}, .text = {"Only one row.", "只有一行。"}};
    results.panel = "results";
    results.indicators = {"arisen"};
    lesson.pages = {map, issues, chart, results};
    return lesson;
}

} // namespace linli::test
