#include "models/app/import.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/request_rows.hpp"
#include "models/requests/fragment.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/store/atomic_file.hpp"

#include <limits>
#include <ostream>

namespace linli::app {

namespace {

using experiment::Align;
using experiment::readable;

std::string kinds_table(ReadRequests const& read, Language language, std::size_t width) {
    bool const zh = language == Language::zh;
    experiment::TextTable table({{zh ? "类型" : "kind"},
                                 {zh ? "诉求数" : "requests", Align::right},
                                 {zh ? "每千人每年" : "per 1000\nand year", Align::right},
                                 {zh ? "已办结" : "closed", Align::right},
                                 {zh ? "中位天数" : "days,\nmedian", Align::right},
                                 {zh ? "90%天数" : "days,\n90 %", Align::right},
                                 {zh ? "99%天数" : "days,\n99 %", Align::right}});
    for (std::size_t k = 0; k < read.mapping.kinds.size(); ++k) {
        auto const& kind = read.profile.kinds()[k];
        table.row({read.mapping.kinds[k].id, std::to_string(kind.requests),
                   readable(yearly_rate(read.profile, read.mapping, k)), std::to_string(kind.days.count()),
                   readable(kind.days.quantile(0.5)), readable(kind.days.quantile(0.9)),
                   readable(kind.days.quantile(0.99))});
    }
    return table.render(width);
}

// What the data are too short for is said, not guessed.
std::string left_out(RequestProfile const& profile, Language language) {
    bool const zh = language == Language::zh;
    std::string text;
    if (!profile.weekday_weights()) {
        text += zh ? "不足一周,不给出星期分布\n" : "Less than a week: no weights of weekdays.\n";
    }
    if (!profile.hour_weights()) {
        text += zh ? "只有日期,不给出小时分布\n" : "Dates without hours: no weights of hours.\n";
    }
    if (!profile.dispersion_shape()) {
        text +=
            zh ? "不足八个整周、无地点列,或波动不大于泊松分布:不给出离散形状参数\n"
               : "Fewer than 8 whole weeks, no column of places, or no more variation than a\nPoisson: no "
                 "shape of the dispersion.\n";
    }
    return text;
}

void print_text(ReadRequests const& read, Fragment const& fragment, ImportArguments const& arguments,
                Console const& console) {
    bool const zh = console.language == Language::zh;
    console.out << rows_text(read.rows, console.language) << '\n'
                << fragment.source << "\n\n"
                << kinds_table(read, console.language, console.width) << '\n'
                << left_out(read.profile, console.language);
    if (auto const dispersion = read.profile.daily_dispersion()) {
        console.out << (zh ? "日计数方差/均值:" : "Variance of daily counts over their mean: ")
                    << readable(*dispersion) << '\n';
    }
    console.out << (zh ? "已写入 " : "Written: ") << arguments.out.string()
                << (zh ? ",用法:linli run 场景 --with 该文件\n"
                       : "; use it with `linli run SCENARIO --with`\n");
}

void print_json(ReadRequests const& read, Fragment const& fragment, ImportArguments const& arguments,
                Console const& console) {
    JsonWriter json;
    json.begin_object().field("command", "import").field("file", arguments.out.string());
    write_rows(read.rows, json);
    json.field("source", fragment.source).field("set", fragment.set);
    json.field("daily_dispersion",
               read.profile.daily_dispersion().value_or(std::numeric_limits<double>::quiet_NaN()));
    json.key("kinds").begin_array();
    for (std::size_t k = 0; k < read.mapping.kinds.size(); ++k) {
        auto const& kind = read.profile.kinds()[k];
        json.begin_object()
            .field("id", read.mapping.kinds[k].id)
            .field("requests", kind.requests)
            .field("rate", yearly_rate(read.profile, read.mapping, k))
            .field("closed", kind.days.count());
        json.key("days").begin_array();
        for (double const share : resolution_shares) {
            json.value(kind.days.quantile(share));
        }
        json.end_array().end_object();
    }
    console.out << json.end_array().end_object().text();
}

} // namespace

int import_requests(ImportArguments const& arguments, Console const& console) {
    auto const read = read_with_mapping(arguments.data, arguments.mapping, console);
    auto const fragment = fragment_of(read.profile, read.mapping, arguments.data.filename().string());
    store::write_atomically(arguments.out, fragment_text(fragment), {});
    (console.format == Format::json ? print_json : print_text)(read, fragment, arguments, console);
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
