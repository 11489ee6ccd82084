#include "models/app/queueing.hpp"

#include "models/app/cell.hpp"
#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/simulation_state.hpp"
#include "sim/experiment/moments.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <ostream>
#include <tuple>

namespace linli::app {

namespace {

using experiment::RunningMoments;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The queue of one office of one place.
struct PlaceQueue {
    RunningMoments waits;   // days, of issues that were taken up
    RunningMoments between; // days between arrivals
    double last_arrival = nan;
    std::size_t left = 0;
    std::uint32_t servers = 1;
    double hours_worked = 0.0; // on issues
    double hours_free = 0.0;   // had, less those for meetings and other duties
};

/// By template, partition and place.
using PlaceQueues = std::map<std::tuple<std::size_t, std::size_t, std::size_t>, PlaceQueue>;

/// Squared coefficient of variation; 1, as of the exponential law, of too few to tell.
double variation(RunningMoments const& moments) {
    constexpr std::size_t enough = 10;
    return moments.count() < enough ? 1.0 : moments.variance() / (moments.mean() * moments.mean());
}

/// Follows the issues through the queues of a partition.
class Waits {
  public:
    Waits(PlaceQueues& queues, std::size_t partition) : queues_(queues), partition_(partition) {}

    void see(Event const& event) {
        auto const what = static_cast<Happening>(event.what);
        if (what == Happening::arrived) {
            arrive(event);
        } else if (what == Happening::taken_up) {
            if (auto const waiting = waiting_.extract(event.key)) {
                waiting.mapped().queue->waits.add(double{event.time} - waiting.mapped().since);
            }
        } else if (what == Happening::passed_up || what == Happening::passed_for_age ||
                   what == Happening::referred || what == Happening::handed_over ||
                   what == Happening::faded) {
            if (auto const waiting = waiting_.extract(event.key)) {
                ++waiting.mapped().queue->left;
            }
        }
    }

  private:
    struct Waiting {
        PlaceQueue* queue = nullptr;
        double since = 0.0;
    };

    void arrive(Event const& event) {
        auto& queue = queues_[{event.office, partition_, event.place}];
        if (!std::isnan(queue.last_arrival)) {
            queue.between.add(double{event.time} - queue.last_arrival);
        }
        queue.last_arrival = event.time;
        waiting_[event.key] = {&queue, event.time};
    }

    PlaceQueues& queues_;
    std::size_t partition_;
    std::map<std::uint64_t, Waiting> waiting_;
};

/// In the order in which they happened: an office takes up in the evening what arrived in the afternoon.
std::vector<Event> in_time(std::vector<Event> events) {
    std::stable_sort(events.begin(), events.end(),
                     [](auto const& a, auto const& b) { return a.time < b.time; });
    return events;
}

PlaceQueues place_queues(Simulation const& run, store::RunFile const& record) {
    PlaceQueues queues;
    for (auto const& partition : run.state().world) {
        Waits waits(queues, partition.number);
        for (auto const& event : in_time(partition.events)) {
            waits.see(event);
        }
        for (auto const& office : partition.offices) {
            queues[{office.code, partition.number, office.place}].servers = office.servers;
        }
    }
    auto const& posts = record.table("posts");
    for (std::size_t row = 0; row < posts.rows(); ++row) {
        auto const at = [&](char const* name) { return static_cast<std::size_t>(code_at(posts, name, row)); };
        auto& queue = queues[{at("office"), at("partition"), at("place")}];
        queue.hours_worked = number_at(posts, "hours_issues", row);
        queue.hours_free = number_at(posts, "hours_had", row) - number_at(posts, "hours_meetings", row) -
                           number_at(posts, "hours_duties", row);
    }
    return queues;
}

/// Of the hours that offices of a template spent on the issues that they closed.
double variation_of_work(store::RunFile const& record, std::size_t office) {
    auto const& issues = record.table("issues");
    RunningMoments hours;
    for (std::size_t row = 0; row < issues.rows(); ++row) {
        if (code_at(issues, "closed_by", row) == static_cast<std::ptrdiff_t>(office) &&
            number_at(issues, "work_hours", row) > 0.0) {
            hours.add(number_at(issues, "work_hours", row));
        }
    }
    return variation(hours);
}

/// Mean values of the places of one template, each weighted by its visits.
class Gathered {
  public:
    Gathered(double days, double variation_of_work) : days_(days), variation_of_work_(variation_of_work) {}

    void add(PlaceQueue const& place) {
        queue_.left += place.left;
        auto const visits = static_cast<double>(place.waits.count());
        if (visits == 0.0 || place.hours_free <= 0.0) {
            return;
        }
        double const hours_per_day = place.hours_free / days_ / place.servers; // of one server
        experiment::Queue const theory{.arrivals = visits / days_,
                                       .service = place.hours_worked / visits / hours_per_day,
                                       .servers = static_cast<int>(place.servers),
                                       .arrival_variation = variation(place.between),
                                       .service_variation = variation_of_work_};
        ++queue_.places;
        queue_.visits += place.waits.count();
        queue_.waited += visits * place.waits.mean();
        queue_.expected += visits * experiment::mean_wait(theory);
        queue_.mean.arrivals += theory.arrivals;
        service_ += visits * theory.service;
        arrival_variation_ += visits * theory.arrival_variation;
        queue_.mean.servers = std::max(queue_.mean.servers, theory.servers);
    }

    [[nodiscard]] OfficeQueue result() const {
        auto queue = queue_;
        auto const visits = static_cast<double>(queue.visits);
        queue.waited /= visits;
        queue.expected /= visits;
        queue.mean.arrivals /= static_cast<double>(queue.places);
        queue.mean.service = service_ / visits;
        queue.mean.arrival_variation = arrival_variation_ / visits;
        queue.mean.service_variation = variation_of_work_;
        return queue;
    }

  private:
    double days_;
    double variation_of_work_;
    OfficeQueue queue_;
    double service_ = 0.0;
    double arrival_variation_ = 0.0;
};

} // namespace

std::vector<OfficeQueue> queues_of(Simulation const& run) {
    auto const record = run.record();
    auto const places = place_queues(run, record);
    auto const& offices = run.state().inputs->structure.offices;
    std::vector<OfficeQueue> queues;
    for (std::size_t office = 0; office < offices.size(); ++office) {
        Gathered gathered(run.days(), variation_of_work(record, office));
        for (auto place = places.lower_bound({office, 0, 0});
             place != places.end() && std::get<0>(place->first) == office; ++place) {
            gathered.add(place->second);
        }
        auto queue = gathered.result();
        if (queue.visits > 0) {
            queue.name = offices[office].name;
            queues.push_back(std::move(queue));
        }
    }
    return queues;
}

namespace {

void write_json(std::vector<OfficeQueue> const& queues, Inputs const& inputs,
                QueueingArguments const& arguments, Console const& console) {
    JsonWriter json;
    json.begin_object()
        .field("command", "queueing")
        .field("scenario", inputs.scenario.id)
        .field("structure", inputs.structure.id)
        .field("seed", arguments.choices.seed);
    json.key("offices").begin_array();
    for (auto const& queue : queues) {
        json.begin_object()
            .field("name_en", queue.name.en)
            .field("name_zh", queue.name.zh)
            .field("places", queue.places)
            .field("visits", queue.visits)
            .field("left", queue.left)
            .field("servers", static_cast<std::size_t>(queue.mean.servers))
            .field("arrivals_per_day", queue.mean.arrivals)
            .field("utilisation", queue.mean.utilisation())
            .field("arrival_variation", queue.mean.arrival_variation)
            .field("service_variation", queue.mean.service_variation)
            .field("waited_days", queue.waited)
            .field("expected_days", queue.expected)
            .end_object();
    }
    json.end_array().end_object();
    console.out << json.text();
}

} // namespace

int queueing(QueueingArguments const& arguments, Library const& library, Console const& console) {
    auto const& choices = arguments.choices;
    auto const scenario = library.scenario(choices.scenario);
    std::optional<std::filesystem::path> structure;
    if (arguments.structure) {
        structure = library.structure(*arguments.structure, scenario);
    }
    auto const inputs = load_inputs(scenario, structure, choices.overrides);
    Simulation run(inputs,
                   {.seed = choices.seed, .level = RecordLevel::journeys, .threads = choices.threads});
    run.advance_to_end();
    auto const queues = queues_of(run);
    if (console.format == Format::json) {
        write_json(queues, *inputs, arguments, console);
    } else {
        console.out << say(console.language, inputs->scenario.name) << " (" << inputs->scenario.id << ")\n"
                    << say(console.language, inputs->structure.name) << " (" << inputs->structure.id
                    << ")\n\n"
                    << queues_text(queues, console.language, console.width);
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
