#include "models/mechanisms/council_work.hpp"

#include "models/mechanisms/founding.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

void renew_motivation(Model const& model, Partition& partition, Council& council, Office const& office,
                      Step step) {
    auto const& params = *model.behaviour.volunteering;
    double const members = std::max<double>(1.0, static_cast<double>(council.members.size()));
    double waiting = 0.0;
    for (std::size_t i = office.head; i < office.queue.size(); ++i) {
        waiting += static_cast<double>(partition.tickets[office.queue[i]].work_left);
    }
    bool const overloaded = waiting > 7.0 * office.hours_working_day;
    double const recognition = 1.0 - power(1.0 - params.recognition,
                                           static_cast<unsigned>(std::round(office.week_closed / members)));
    auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
    for (auto& member : council.members) {
        double m = static_cast<double>(member.motivation);
        council.volunteer_hours += static_cast<double>(member.hours) * m;
        m *= 1.0 - params.motivation_fading;
        m *= overloaded ? 1.0 - params.overload_loss : 1.0;
        m += recognition * (1.0 - m);
        member.motivation = static_cast<float>(m);
    }
    auto const leaves = [&](Member const& member) {
        double const hazard =
            params.resignation_rate * std::max(0.0, 1.0 - 2.0 * static_cast<double>(member.motivation));
        auto const block = model.draw(Purpose::resignation, model.person(partition, member.resident), week);
        return uniform(block[0]) < hazard;
    };
    auto const left = std::remove_if(council.members.begin(), council.members.end(), leaves);
    council.resigned += static_cast<std::uint32_t>(council.members.end() - left);
    council.members.erase(left, council.members.end());
}

void change_neighbourhood(Model const& model, Partition& partition, std::uint32_t courtyard, Step step) {
    auto const& params = *model.behaviour.neighbourly_work;
    auto& state = partition.courtyards[courtyard];
    auto const& place = model.courtyard(partition, courtyard);
    double const start = model.structure.mechanism.norms ? static_cast<double>(state.norms_rest)
                                                         : model.scenario.courtyard_types[place.type].norms;
    double norms = static_cast<double>(state.norms);
    norms += params.norms_fading * (start - norms);
    auto const& council = council_for(partition, courtyard);
    if (council.state == CouncilState::serving) {
        double const hundreds = std::max(0.01, place.residents * static_cast<double>(council.shared) / 100.0);
        norms += std::min(1.0, params.publicity_norms * council.publicity / hundreds) * (1.0 - norms);
        double const share = std::min(0.5, params.activity_ownership * council.activity / hundreds);
        if (!partition.people.ownership.empty() && share > 0.0) {
            partition.people.ownership.move_all(courtyard, step, share, 1.0);
        }
    }
    state.norms = static_cast<float>(std::clamp(norms, 0.0, 1.0));
}

double mean_motivation(Council const& council) {
    double sum = 0.0;
    for (auto const& member : council.members) {
        sum += static_cast<double>(member.motivation);
    }
    return council.members.empty() ? 0.0 : sum / static_cast<double>(council.members.size());
}

// Further bodies tire and are renewed like the first.
void close_board_week(Model const& model, Partition& partition, std::uint32_t courtyard, std::uint8_t body,
                      Step step) {
    auto& board = partition.boards[body - 1U][courtyard];
    if (board.state == CouncilState::serving && board.host == courtyard && model.behaviour.volunteering) {
        auto& office = partition.offices[council_office(model, partition, courtyard, body).office];
        renew_motivation(model, partition, board, office, step);
        refresh_council(model, partition, step + 1, courtyard, body);
    }
}

} // namespace

void close_council_week(Model const& model, Partition& partition, Step step) {
    for (std::uint32_t courtyard = 0; courtyard < partition.councils.size(); ++courtyard) {
        auto& council = partition.councils[courtyard];
        if (council.state == CouncilState::serving && council.host == courtyard &&
            model.behaviour.volunteering) {
            auto& office = partition.offices[council_office(model, partition, courtyard).office];
            renew_motivation(model, partition, council, office, step);
            refresh_council(model, partition, step + 1, courtyard);
        }
        for (std::size_t body = 1; body <= partition.boards.size(); ++body) {
            close_board_week(model, partition, courtyard, static_cast<std::uint8_t>(body), step);
        }
        if (model.behaviour.neighbourly_work) {
            change_neighbourhood(model, partition, courtyard, step);
        }
    }
    for (auto& office : partition.offices) {
        office.week_closed = 0;
    }
}

void compare_councils(Model const& model, std::span<Partition> partitions, Step step) {
    double const imitation = model.structure.mechanism.yardstick->imitation;
    auto const communities = model.geography.communities;
    for (std::uint32_t first = 0; first < communities;) {
        auto last = first;
        std::vector<double> means;
        for (; last < communities &&
               model.geography.subdistrict_of(last) == model.geography.subdistrict_of(first);
             ++last) {
            for (auto const& council : partitions[last].councils) {
                if (!council.members.empty()) {
                    means.push_back(mean_motivation(council));
                }
            }
        }
        std::sort(means.begin(), means.end());
        double better = 0.0;
        auto const half = means.size() / 2;
        for (std::size_t i = half; i < means.size(); ++i) {
            better += means[i] / static_cast<double>(means.size() - half);
        }
        for (auto community = first; community < last; ++community) {
            auto& councils = partitions[community].councils;
            for (std::uint32_t courtyard = 0; courtyard < councils.size(); ++courtyard) {
                double const gap = better - mean_motivation(councils[courtyard]);
                if (councils[courtyard].members.empty() || gap <= 0.0) {
                    continue;
                }
                for (auto& member : councils[courtyard].members) {
                    member.motivation = static_cast<float>(
                        std::min(1.0, static_cast<double>(member.motivation) + imitation * gap));
                }
                refresh_council(model, partitions[community], step + 1, courtyard);
            }
        }
        first = last;
    }
}

} // namespace linli
