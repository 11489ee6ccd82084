#pragma once

#include "sim/config/annotation_reader.hpp"
#include "sim/config/field.hpp"
#include "sim/config/node.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linli::config::detail {

/// Reads the number, or list of numbers, under one key: written short or annotated in place, completed by
/// `[about]`, checked against the schema and its own range, and noted in the document's register.
/// Results are nothing after a mistake, which is reported.
class NumberReader {
  public:
    NumberReader(Section const& section, std::string const& key, Measure const& measure,
                 std::string const& doc, Problems& problems);

    [[nodiscard]] std::optional<double> number(Node const& node);
    [[nodiscard]] std::optional<std::int64_t> integer(Node const& node);
    [[nodiscard]] std::optional<std::vector<double>> numbers(Node const& node);

  private:
    /// The value without its annotation, which is read and checked on the way; nullptr if there is none.
    Node const* take_annotation(Node const& node);
    void check_annotation();
    [[nodiscard]] bool is_acceptable(Node const& value);
    void note(Node const& value, std::vector<double> values);
    void wrong(Node const& value, std::string rule, std::string hint);

    Section const& section_;
    std::string key_;
    std::string path_;
    Measure const& measure_;
    std::string const& doc_;
    Problems& problems_;
    LocatedAnnotation annotation_;
};

} // namespace linli::config::detail
