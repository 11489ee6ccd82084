#include "models/app/calibrate_result.hpp"

#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "sim/experiment/text_table.hpp"
#include "sim/experiment/wrap.hpp"

#include <cmath>
#include <cstdlib>

namespace linli::app {

using experiment::Align;
using experiment::Fit;
using experiment::Identified;

namespace {

Phrase judgement(Identified identified) {
    switch (identified) {
    case Identified::well:
        return {"well", "可识别"};
    case Identified::weakly:
        return {"weakly", "弱可识别"};
    case Identified::not_at_all:
        break;
    }
    return {"not identified", "不可识别"};
}

std::string parameters_text(CalibrationResult const& result, Language language, std::size_t width) {
    experiment::TextTable table(
        {{say(language, Phrase{"Parameter", "参数"}), Align::left, Fit::shrinks},
         {say(language, Phrase{"range before", "先验范围"}), Align::right, Fit::contents},
         {say(language, Phrase{"in the files", "现值"}), Align::right, Fit::contents},
         {say(language, Phrase{"fitted", "拟合值"}), Align::right, Fit::contents},
         {say(language, Phrase{"90 % interval", "90% 区间"}), Align::right, Fit::contents},
         {say(language, Phrase{"narrower", "收窄"}), Align::right, Fit::contents},
         {say(language, Phrase{"identified", "识别"}), Align::left, Fit::contents}});
    auto const& posterior = result.posterior;
    for (std::size_t p = 0; p < result.study.parameters.size(); ++p) {
        auto const& parameter = result.study.parameters[p];
        auto const& marginal = posterior.marginals[p];
        table.row({parameter.id,
                   '[' + shortest(parameter.range[0]) + ", " + shortest(parameter.range[1]) + ']',
                   experiment::readable(result.present[p]), experiment::readable(result.fitted(p)),
                   '[' + experiment::readable(result.scaled(p, marginal.low)) + ", " +
                       experiment::readable(result.scaled(p, marginal.high)) + ']',
                   experiment::percent(std::max(0.0, marginal.contraction)),
                   say(language, judgement(experiment::judgement_of(marginal.contraction)))});
    }
    return table.render(width);
}

std::string targets_text(CalibrationResult const& result, Language language, std::size_t width) {
    experiment::TextTable table(
        {{say(language, Phrase{"Target", "目标"}), Align::left, Fit::shrinks},
         {say(language, Phrase{"reported", "文献值"}), Align::right, Fit::contents},
         {say(language, Phrase{"tolerance", "容差"}), Align::right, Fit::contents},
         {say(language, Phrase{"present values", "现值"}), Align::right, Fit::contents},
         {say(language, Phrase{"fitted", "拟合值"}), Align::right, Fit::contents}});
    for (std::size_t t = 0; t < result.study.targets.size(); ++t) {
        auto const& target = result.study.targets[t];
        table.row({target.id, experiment::readable(target.value), experiment::readable(target.tolerance),
                   experiment::readable(result.present_targets[t]),
                   experiment::readable(result.fitted_targets[t])});
    }
    return table.render(width);
}

/// Pairs of parameters of which mostly a combination is known.
std::string correlated_text(CalibrationResult const& result, Language language) {
    constexpr double strong = 0.5;
    std::string text;
    for (std::size_t a = 0; a < result.study.parameters.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            double const r = result.posterior.correlations[a][b];
            if (std::abs(r) >= strong) {
                text += (text.empty() ? "" : ", ") + result.study.parameters[b].id + " ~ " +
                        result.study.parameters[a].id + " (" + experiment::rounded(r, 2) + ')';
            }
        }
    }
    return text.empty() ? say(language, Phrase{"none", "无"}) : text;
}

} // namespace

double CalibrationResult::fitted(std::size_t parameter) const {
    auto const& marginal = posterior.marginals[parameter];
    double const half = (scaled(parameter, marginal.high) - scaled(parameter, marginal.low)) / 2.0;
    double const mean = scaled(parameter, marginal.mean);
    // Where all samples are the same the interval says nothing of how many digits are worth having.
    auto const digits =
        experiment::rounded(mean, experiment::decimals_for(half > 0.0 ? half : std::abs(mean) / 100.0));
    return std::strtod(digits.c_str(), nullptr);
}

double CalibrationResult::distance(std::vector<double> const& targets) const {
    std::vector<double> misses;
    for (std::size_t t = 0; t < targets.size(); ++t) {
        misses.push_back((targets[t] - study.targets[t].value) / study.targets[t].tolerance);
    }
    return experiment::distance_of(misses);
}

std::string calibration_text(CalibrationResult const& result, Language language, std::size_t width) {
    auto const& study = result.study;
    auto const number = [](std::size_t n) { return std::to_string(n); };
    auto const accepted = number(result.posterior.accepted.size());
    auto const points = std::to_string(study.points);
    auto const before = experiment::rounded(result.distance(result.present_targets), 2);
    auto const after = experiment::rounded(result.distance(result.fitted_targets), 2);
    auto const checks = std::to_string(study.check_replications);
    auto text = experiment::paragraph(
        language == Language::zh
            ? say(language, study.name) + "：拉丁超立方 " + points + " 点，每点 " +
                  std::to_string(study.replications) + " 次，种子 " + std::to_string(study.seed) +
                  "；近似贝叶斯计算，取最近的 " + accepted + " 点并作回归调整（Beaumont 等 2002）。"
            : say(language, study.name) + ": Latin hypercube of " + points + " points, " +
                  std::to_string(study.replications) + " replication(s) each, seed " +
                  std::to_string(study.seed) + "; approximate Bayesian computation, the nearest " + accepted +
                  " adjusted by regression (Beaumont, Zhang and Balding 2002).",
        width);
    text +=
        '\n' + parameters_text(result, language, width) + '\n' + targets_text(result, language, width) + '\n';
    text += experiment::paragraph(
        language == Language::zh
            ? "与目标的距离（容差为单位，" + checks + " 个另取的世界）：现值 " + before + "，拟合值 " +
                  after +
                  "。收窄：后验方差比先验小多少；低于 20% "
                  "即目标不能说明该参数，其数值仍是假定。强相关的参数对（只有组合可知）：" +
                  correlated_text(result, language) + "。"
            : "Distance to the targets, in tolerances, in " + checks + " other worlds: " + before +
                  " with the present values, " + after +
                  " with the fitted ones. narrower: how much smaller the variance is than before; below 20 % "
                  "the "
                  "targets say nothing about a parameter and its value stays assumed. Pairs of which mostly "
                  "a "
                  "combination is known: " +
                  correlated_text(result, language) + '.',
        width);
    return text;
}

std::string calibration_toml(CalibrationResult const& result) {
    std::string text = "# Fitted by `linli calibrate` with the study `" + result.study.id +
                       "`; only what the targets say something about.\n";
    for (std::size_t p = 0; p < result.study.parameters.size(); ++p) {
        auto const& parameter = result.study.parameters[p];
        auto const& marginal = result.posterior.marginals[p];
        if (experiment::judgement_of(marginal.contraction) == Identified::not_at_all) {
            text += "# " + parameter.path + ": not identified, left as it is.\n";
            continue;
        }
        text += parameter.path + " = { value = " + shortest(result.fitted(p)) + ", range = [" +
                shortest(parameter.range[0]) + ", " + shortest(parameter.range[1]) +
                "], tag = \"calibrated\", source = \"Study `" + result.study.id + "`: 90 % interval " +
                experiment::readable(result.scaled(p, marginal.low)) + " to " +
                experiment::readable(result.scaled(p, marginal.high)) + ".\" }\n";
    }
    return text;
}

void write_calibration(CalibrationResult const& result, JsonWriter& json) {
    json.field("study", result.study.id).field("points", result.study.points).field("failed", result.failed);
    json.field("accepted", result.posterior.accepted.size());
    json.key("parameters").begin_array();
    for (std::size_t p = 0; p < result.study.parameters.size(); ++p) {
        auto const& marginal = result.posterior.marginals[p];
        json.begin_object()
            .field("id", result.study.parameters[p].id)
            .field("path", result.study.parameters[p].path)
            .field("present", result.present[p])
            .field("fitted", result.fitted(p))
            .field("low", result.scaled(p, marginal.low))
            .field("high", result.scaled(p, marginal.high))
            .field("contraction", marginal.contraction)
            .field("identified", std::string(judgement(experiment::judgement_of(marginal.contraction)).en))
            .field("correlations", result.posterior.correlations[p])
            .end_object();
    }
    json.end_array().key("targets").begin_array();
    for (std::size_t t = 0; t < result.study.targets.size(); ++t) {
        json.begin_object()
            .field("id", result.study.targets[t].id)
            .field("reported", result.study.targets[t].value)
            .field("present", result.present_targets[t])
            .field("fitted", result.fitted_targets[t])
            .end_object();
    }
    json.end_array()
        .field("distance_present", result.distance(result.present_targets))
        .field("distance_fitted", result.distance(result.fitted_targets));
}

} // namespace linli::app
