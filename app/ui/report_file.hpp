#pragma once
// The report of what was just played, as a file for the person.
#include "ui/app.hpp"
#include "ui/model.hpp"

namespace makegood {

/// The request to save it. Asked for where there is a session.
AppRequest report_request(const Model& model);

}  // namespace makegood
