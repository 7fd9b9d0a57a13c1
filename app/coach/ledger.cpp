// The ledger: every promise that has been made, what is still owed first.
#include <algorithm>

#include "coach/coach.hpp"

namespace makegood {

std::vector<LedgerRow> ledger(const Scenario& scenario, const SessionState& state) {
  std::vector<LedgerRow> rows;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (state.promises[i].status == PromiseStatus::kNone) continue;
    LedgerRow row;
    row.promise = PromiseId(i);
    row.state = state.promises[i];
    row.ours = scenario.promises[i].by.kind != Party::Kind::kPerson;
    row.before_opening = scenario.promises[i].before_opening;
    if (row.state.status == PromiseStatus::kKept) {
      row.early = std::max<Minute>(0, row.state.due - row.state.closed);
    }
    rows.push_back(row);
  }
  // Stable: promises that fall due in the same minute stay in the order of the script.
  std::stable_sort(rows.begin(), rows.end(), [](const LedgerRow& a, const LedgerRow& b) {
    if (is_open(a.state) != is_open(b.state)) return is_open(a.state);
    if (is_open(a.state)) return a.state.due < b.state.due;
    return a.state.closed > b.state.closed;
  });
  return rows;
}

}  // namespace makegood
