// Threads of an inbox day and public posts.
#include "scenario/reader_parts.hpp"

namespace makegood::reading {

void read_threads(Context& context, Value threads) {
  for_each(context, threads, limits::kMaxThreads, false, "threads",
           [&](Value value, std::size_t position) {
             const Fields fields(context, value, kThreadTable);
             if (!fields.ok()) return;
             Thread& thread = context.scenario.threads[position];
             thread.id = context.id(fields["id"]);
             if (fields["who"]) thread.who = context.person(fields["who"]);
             thread.channel = context.enumeration(fields["channel"], kChannelNames, thread.channel);
             thread.subject = context.text(fields["subject"]);
             if (fields["arrives"]) thread.arrives = context.around_start(fields["arrives"]);
             if (fields["opens"]) thread.opens = context.scene(fields["opens"]);
             if (fields["if_left"]) {
               thread.if_left = read_consequence(context, fields["if_left"], false);
             }
           });
}

void read_posts(Context& context, Value posts) {
  for_each(
      context, posts, limits::kMaxPosts, false, "posts", [&](Value value, std::size_t position) {
        const Fields fields(context, value, kPostTable);
        if (!fields.ok()) return;
        Post& post = context.scenario.posts[position];
        post.id = context.id(fields["id"]);
        if (fields["by"]) post.by = context.person(fields["by"]);
        post.text = context.text(fields["text"]);
        if (fields["posted"]) post.posted = context.around_start(fields["posted"]);
        post.readers = context.integer(fields["readers"], 1, limits::kMaxReaders, 1);
        const Duration doubles = context.duration(fields["doubles_every"], {60, false});
        if (doubles.minutes == 0 || doubles.working) {
          context.error(
              Code::kBadDuration, fields["doubles_every"],
              quoted(fields["doubles_every"].text()) + " is no time in which readers double.",
              "They read day and night: write a duration without \"working\", at least 1 min.");
        } else {
          post.doubles_every = doubles.minutes;
        }
        post.at_most =
            context.integer(fields["at_most"], post.readers, limits::kMaxReaders, post.readers);
      });
}

}  // namespace makegood::reading
