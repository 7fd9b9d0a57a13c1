#pragma once
// The pieces of the inbox: a row for each thread, and what can be done instead.
#include <optional>

#include "ui/screens/inbox.hpp"

namespace makegood {

/// A thread at the pen; true when it was opened.
bool draw_inbox_row(Ui& ui, const InboxView::Row& row);
/// Something else to do, at the pen; true when it was chosen.
bool draw_inbox_other(Ui& ui, const InboxView::Other& other);

}  // namespace makegood
