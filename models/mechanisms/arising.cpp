#include "models/mechanisms/arising.hpp"

#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/mediation.hpp"
#include "models/mechanisms/property.hpp"
#include "sim/core/fetch.hpp"
#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace linli {

namespace {

constexpr std::uint64_t relapse_mark = 1ULL << 63U;
constexpr std::uint32_t relapse_candidates = 16;

std::uint64_t key_of(std::uint64_t person, Step step) {
    return (person << 24U) | static_cast<std::uint64_t>(step);
}

// A well-mixed name for the n-th return of a problem (finalizer of splitmix64, Steele et al. 2014).
std::uint64_t key_of_relapse(std::uint64_t key, std::uint8_t generation) {
    std::uint64_t z = key + 0x9E3779B97F4A7C15ULL * (generation + 1ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return (z ^ (z >> 31U)) | relapse_mark;
}

// What neglect and norms make of the rate in a courtyard, over its bound.
double courtyard_factor(Arising const& params, CourtyardState const& courtyard, double residents) {
    double const neglect = 1.0 + params.neglect_effect * 100.0 * courtyard.open / std::max(1.0, residents);
    double const norms = 1.0 - params.norms_effect * (2.0 * static_cast<double>(courtyard.norms) - 1.0);
    return std::clamp(neglect * norms, 0.0, params.bound);
}

double hour_of_day(Behaviour const& behaviour, double u) {
    if (!behaviour.arising || behaviour.arising->hour_weights.empty()) {
        return 0.0;
    }
    return (static_cast<double>(pick(u, behaviour.arising->hour_weights)) + 0.5) / 24.0;
}

double week_factor(Model const& model, Partition const& partition, Step step) {
    if (!model.behaviour.arising) {
        return 1.0;
    }
    auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
    auto const block = model.draw(Purpose::week_rate, partition.number, week);
    return gamma_mean_one(uniform(block[0], block[1]), model.behaviour.arising->dispersion_shape);
}

void draw_content(Model const& model, Problem& problem) {
    auto const& kind = model.kinds[problem.kind];
    problem.severity = static_cast<float>(kind.severity);
    problem.affected =
        static_cast<std::uint16_t>(std::min(60000.0, std::max(1.0, std::round(kind.affected_households))));
    if (kind.severity_sigma > 0.0 || kind.affected_sigma > 0.0) {
        auto const block = model.draw(Purpose::content, problem.key, 0, 1);
        problem.severity = static_cast<float>(
            std::min(1.0, lognormal(uniform(block[0]), kind.severity, kind.severity_sigma)));
        auto const households = lognormal(uniform(block[1]), kind.affected_households, kind.affected_sigma);
        problem.affected =
            static_cast<std::uint16_t>(std::min(60000.0, std::max(1.0, std::round(households))));
    }
}

// ln(1 - p), also where 1 - p would lose its digits.
double log_of_miss(double p) {
    return p < 1e-6 ? -p * (1.0 + p / 2.0) : log_exact(1.0 - p);
}

// As `floor`, without a call.
double whole_part(double x) {
    LINLI_EXPECT(x >= 0.0);
    return x < 9e15 ? static_cast<double>(static_cast<std::int64_t>(x)) : x;
}

/// Somebody to whom a problem may arise in a step.
struct Candidate {
    std::uint64_t key = 0; ///< of the problem
    Resident resident = 0;
    std::uint32_t courtyard = 0;
    std::size_t kind = 0;
    double acceptance = 0.0; ///< uniform
    double hour = 0.0;       ///< uniform
};

// The kind that a uniform falls on; looks at all, because which one ends the search nobody could foretell.
std::size_t kind_at(std::vector<double> const& cumulative, double u) {
    std::size_t below = 0;
    for (std::size_t kind = 0; kind + 1 < cumulative.size(); ++kind) {
        below += u >= cumulative[kind] ? 1U : 0U;
    }
    return below;
}

void plan_fading(Model const& model, Partition& partition, std::uint32_t slot, Step step) {
    auto const& problem = partition.problems[slot];
    double const rate = model.kinds[problem.kind].fading_rate / 365.0;
    if (rate > 0.0) {
        auto const block = model.draw(Purpose::fading, problem.key);
        auto const when = static_cast<double>(problem.arisen) + exponential(uniform(block[0])) / rate;
        partition.agenda.put(
            model.calendar.step_at(when), step + 1,
            {.what = Entry::What::fade, .slot = slot, .generation = partition.problems.generation(slot)});
    }
}

// The problem lies in its slot and knows whom it touches, what it is, and when it arose.
void begin_problem(Model const& model, Partition& partition, std::uint32_t slot, Step step) {
    auto& problem = partition.problems[slot];
    draw_content(model, problem);
    problem.ledger.open(problem.arisen, Cause::unnoticed);
    if (!partition.people.satisfaction.empty()) {
        partition.people.satisfaction.fetch_early(problem.courtyard, problem.resident);
    }
    auto& courtyard = partition.courtyards[problem.courtyard];
    ++courtyard.open;
    ++courtyard.arisen;
    partition.tally.add(Count::arisen);
    ++partition.tally.kinds[problem.kind].arisen;
    note(model, partition, problem.key, problem.arisen, Happening::arose, Cause::unnoticed);
    plan_fading(model, partition, slot, step);
    partition.trays.arisen.push_back(slot);
}

/// The candidates of a partition in a step, in the order of residents, drawn a handful at a time: what one of
/// them touches is fetched from memory while the others are drawn.
class Candidates {
  public:
    Candidates(Model const& model, Partition& partition, Step step, double per_resident)
        : model_(model), partition_(partition), step_(step),
          residents_(static_cast<double>(partition.people.size())),
          inverse_(1.0 / log_of_miss(std::min(per_resident, 0.9))) {}

    /// The next ones; empty if there are no more.
    [[nodiscard]] std::span<Candidate const> draw_some() {
        std::size_t count = 0;
        while (count < some_.size() && draw_next(some_[count])) {
            partition_.problems.fetch_room(count);
            fetch_early(&partition_.courtyards[some_[count].courtyard]);
            ++count;
        }
        return std::span(some_).first(count);
    }

  private:
    bool draw_next(Candidate& candidate) {
        if (position_ >= residents_) {
            return false;
        }
        auto const entity = partition_.number | static_cast<std::uint64_t>(drawn_ >> 16U) << 32U;
        auto const block =
            model_.draw(Purpose::arising, entity, static_cast<std::uint32_t>(step_), drawn_ & 0xFFFFU);
        position_ += 1.0 + whole_part(log_exact(uniform(block[0])) * inverse_);
        if (position_ >= residents_) {
            return false;
        }
        ++drawn_;
        candidate.resident = static_cast<Resident>(position_);
        candidate.key = key_of(model_.person(partition_, candidate.resident), step_);
        candidate.kind = kind_at(model_.arising.cumulative, uniform(block[1]));
        candidate.acceptance = uniform(block[2]);
        candidate.hour = uniform(block[3]);
        while (partition_.people.first[courtyard_ + 1] <= candidate.resident) {
            ++courtyard_;
        }
        candidate.courtyard = courtyard_;
        ++partition_.tally.candidates;
        partition_.tally.candidates_check += candidate.key * 0x9E3779B97F4A7C15ULL + candidate.kind;
        return true;
    }

    Model const& model_;
    Partition& partition_;
    Step step_;
    double residents_;
    double inverse_;         // of the logarithm of the chance that a resident is no candidate
    double position_ = -1.0; // of the last candidate among the residents
    std::uint32_t courtyard_ = 0;
    std::uint32_t drawn_ = 0;
    std::array<Candidate, 8> some_;
};

bool is_accepted(Model const& model, Partition const& partition, Candidate const& candidate) {
    auto const& courtyard = model.courtyard(partition, candidate.courtyard);
    double accept = model.arising.accept[courtyard.type][candidate.kind];
    if (model.behaviour.arising) {
        accept *= courtyard_factor(*model.behaviour.arising, partition.courtyards[candidate.courtyard],
                                   courtyard.residents);
    }
    auto const unmanaged_factor = model.kinds[candidate.kind].unmanaged_factor;
    if (has_company(partition, candidate.courtyard) && unmanaged_factor > 0.0) {
        accept /= unmanaged_factor; // somebody sweeps and locks up now
    }
    return candidate.acceptance < accept;
}

} // namespace

void arise(Model const& model, Partition& partition, Step step) {
    double const p = model.arising.per_resident_day * model.calendar.step_days() *
                     weekday_factor(model.behaviour, model.calendar.weekday_of(step)) *
                     week_factor(model, partition, step);
    if (p <= 0.0 || partition.people.size() == 0) {
        return;
    }
    Candidates candidates(model, partition, step, p);
    for (auto some = candidates.draw_some(); !some.empty(); some = candidates.draw_some()) {
        for (auto const& candidate : some) {
            if (!model.arising.always && !is_accepted(model, partition, candidate)) {
                continue;
            }
            auto const slot = partition.problems.make();
            auto& problem = partition.problems[slot];
            problem.key = candidate.key;
            problem.resident = candidate.resident;
            problem.courtyard = candidate.courtyard;
            problem.kind = static_cast<std::uint8_t>(candidate.kind);
            problem.arisen =
                static_cast<float>(model.calendar.start_of(step) +
                                   hour_of_day(model.behaviour, candidate.hour) * model.calendar.step_days());
            begin_problem(model, partition, slot, step);
        }
    }
}

void leave_scar(Model const& model, Partition& partition, Problem const& problem, float time, Step step) {
    double const rate = model.kinds[problem.kind].relapse_rate / 365.0;
    if (rate <= 0.0 || problem.generation == 255) {
        return;
    }
    Scar const scar{
        .key = problem.key,
        .resident = problem.resident,
        .courtyard = problem.courtyard,
        .kind = problem.kind,
        .generation = problem.generation,
        .kept = static_cast<float>(relapses_prevented(model, static_cast<double>(problem.follow_up)))};
    auto const block = model.draw(Purpose::relapse, scar.key);
    auto const when = static_cast<double>(time) + exponential(uniform(block[0])) / rate;
    auto const due = model.calendar.step_at(when);
    if (due < model.calendar.steps()) {
        auto const slot = partition.scars.add(scar);
        partition.agenda.put(
            due, step + 1,
            {.what = Entry::What::relapse, .slot = slot, .generation = partition.scars.generation(slot)});
    }
}

void relapse(Model const& model, Partition& partition, Step step, Entry const& entry) {
    auto const scar = partition.scars[entry.slot];
    auto const block = model.draw(Purpose::relapse, scar.key, 0, entry.count);
    double const norms = static_cast<double>(partition.courtyards[scar.courtyard].norms);
    double const prevented = norms + (1.0 - norms) * static_cast<double>(scar.kept);
    if (uniform(block[1]) < prevented && entry.count + 1U < relapse_candidates) {
        // Prevented this time; the next candidate follows at the same upper bound.
        auto const next = model.draw(Purpose::relapse, scar.key, 0, entry.count + 1U);
        double const rate = model.kinds[scar.kind].relapse_rate / 365.0;
        auto const when = model.calendar.start_of(step) + exponential(uniform(next[0])) / rate;
        auto const due = model.calendar.step_at(when);
        if (due < model.calendar.steps()) {
            auto again = entry;
            ++again.count;
            partition.agenda.put(due, step + 1, again);
            return;
        }
    }
    partition.scars.remove(entry.slot);
    if (uniform(block[1]) < prevented) {
        return;
    }
    auto const slot = partition.problems.make();
    auto& problem = partition.problems[slot];
    problem.key = key_of_relapse(scar.key, scar.generation);
    problem.relapse_of = scar.key;
    problem.resident = scar.resident;
    problem.courtyard = scar.courtyard;
    problem.kind = scar.kind;
    problem.generation = static_cast<std::uint8_t>(scar.generation + 1);
    problem.arisen =
        static_cast<float>(model.calendar.start_of(step) +
                           hour_of_day(model.behaviour, uniform(block[2])) * model.calendar.step_days());
    partition.tally.add(Count::relapsed);
    begin_problem(model, partition, slot, step);
}

void fade(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation) || partition.problems[entry.slot].in_hand ||
        partition.problems[entry.slot].deciding) {
        return; // gone already, or an office is at work on it and will find nothing left to do but its duty
    }
    auto& problem = partition.problems[entry.slot];
    auto const time = std::max(model.start_of(step), problem.ledger.since());
    problem.faded = true;
    partition.tally.add(Count::faded);
    note(model, partition, problem.key, time, Happening::faded, problem.ledger.cause());
    end_problem(model, partition, entry.slot, time);
}

void book_problem(Model const& model, Partition& partition, Problem const& problem) {
    auto const& days = problem.ledger.days();
    for (std::size_t i = 0; i < cause_count; ++i) {
        partition.tally.cause_days[i] += static_cast<double>(days[i]);
    }
    if (model.keep_rows) {
        partition.rows.push_back(problem);
    }
}

void end_problem(Model const& model, Partition& partition, std::uint32_t slot, float time) {
    auto& problem = partition.problems[slot];
    problem.ledger.turn(time, problem.ledger.cause());
    auto& courtyard = partition.courtyards[problem.courtyard];
    LINLI_EXPECT(courtyard.open > 0);
    --courtyard.open;
    book_problem(model, partition, problem);
    partition.problems.remove(slot);
}

} // namespace linli
