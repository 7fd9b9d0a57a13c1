#pragma once
// The rules of time a second time, minute by minute: no jumps, no masks, nothing clever. It takes
// the way through the scenes from the engine's events, and works out for itself what each minute
// does to the promises.
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace makegood::test {

class SlowClock {
 public:
  explicit SlowClock(const Scenario& scenario);

  /// Follows decision `i` of the session and compares. Empty when both agree, else what differs.
  std::string follow(const Session& session, std::size_t i);

 private:
  struct Promise {
    PromiseStatus status = PromiseStatus::kNone;
    Minute made = kNever, due = kNever, closed = kNever, flag = kNever;
    bool flag_came_up = false;
  };
  struct Entry {
    Event::Kind kind;
    std::size_t promise;
    Minute at;
  };

  void apply_ledger(const Choice& choice);
  void come_to_minute(bool* called);
  void leave_minute();
  void pass(Minute to, bool waiting);
  void write(Event::Kind kind, std::size_t promise) { written_.push_back({kind, promise, now_}); }
  bool open(std::size_t i) const;

  const Scenario& scenario_;
  std::vector<Promise> promises_;
  std::vector<Entry> written_;
  Minute now_ = 0;
  Minute rest_ = kNever;  // what is left of a wait that a reminder cut short
  bool over_ = false;     // the scenario's end was passed
};

}  // namespace makegood::test
