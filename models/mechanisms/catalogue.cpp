#include "models/mechanisms/catalogue.hpp"

namespace linli {

using config::Schema;

Schema<Mechanisms> const& mechanisms_schema() {
    static Schema<Mechanisms> const schema =
        Schema<Mechanisms>("mechanism", "The mechanisms that the structure switches on.")
            .table("founding", &Mechanisms::founding, founding_schema(), "Absent: no council is founded.")
            .table("council_work", &Mechanisms::council_work, council_work_schema(),
                   "Absent: all hours go to issues.")
            .table("yardstick", &Mechanisms::yardstick, yardstick_schema(), "Absent: no comparison.");
    return schema;
}

} // namespace linli
