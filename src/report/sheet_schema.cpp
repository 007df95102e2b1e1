#include "kneecheck/report/schema.hpp"
#include "schema_parts.hpp"

namespace kneecheck {
namespace {

Schema about(std::string_view help, Schema schema) {
  return with(std::move(schema), "description", words(help));
}

Schema session() {
  return closed(record(
      {{"protocol",
        about("the id of the protocol that the answers are for", matching(dashed_id_pattern))},
       {"version", about("its version", matching(version_pattern))},
       {"scoring",
        about("digest of what gives points; written by kneecheck", matching(digest_pattern))},
       {"wording", about("digest of the texts; written by kneecheck", matching(digest_pattern))},
       {"taken",
        about("a date, or a date and time", matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}"
                                                     "([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?"
                                                     "([Zz]|[+-][0-9]{2}:[0-9]{2})?)?$"))},
       {"person", about("whose answers they are", of_type("string"))},
       {"state", about("how far it came; written by kneecheck",
                       one_of_words({"complete", "partial", "stopped"}))},
       {"program",
        about("what wrote it; a sheet with this line ends in its checksum", of_type("string"))}},
      {}));
}

Schema plain() {
  return about("an answer, or \"skip\", \"unsure\", \"pain\"",
               any_of({of_type("string"), of_type("number"), of_type("boolean")}));
}

Schema in_braces() {
  Schema schema = record(
      {{"value", defined("plain")},
       {"stopped", about("stopped by pain; value is what was reached", constant(words("pain")))},
       {"hurt", about("finished, but it hurt", of_type("boolean"))}},
      {});
  schema = with(std::move(schema), "anyOf",
                {Schema::List{record({}, {"value"}), record({}, {"stopped"})}});
  schema = with(std::move(schema), "not", record({}, {"stopped", "hurt"}));
  return with(std::move(schema), "additionalProperties", truth(false));
}

Schema per_side() {
  return closed(with(record({{"left", defined("answer")}, {"right", defined("answer")}}, {}),
                     "anyOf", {Schema::List{record({}, {"left"}), record({}, {"right"})}}));
}

Schema circuit() {
  return closed(record({{"rounds", about("rounds that were done", whole(0, 6))},
                        {"stopped", about("stations that were stopped, such as step_up.left",
                                          list_of(of_type("string")))}},
                       {}));
}

}  // namespace

std::string sheet_schema() {
  const Schema answers =
      named(matching(id_pattern), any_of({defined("answer"), defined("per_side")}));
  const Schema root =
      closed(record({{"format", about("version of the file format", constant(number(1)))},
                     {"session", about("about the answers as a whole", defined("session"))},
                     {"answers", about("by prompt; what is not there was not reached", answers)},
                     {"notes", about("words of your own, by prompt",
                                     named(matching(id_pattern), of_type("string")))},
                     {"circuit", about("a circuit that was led through", defined("circuit"))}},
                    {"format", "answers"}));
  return schema_text("kneecheck sheet of answers, format 1", root,
                     {{"session", session()},
                      {"answer", any_of({defined("plain"), defined("in_braces")})},
                      {"plain", plain()},
                      {"in_braces", in_braces()},
                      {"per_side", per_side()},
                      {"circuit", circuit()}});
}

}  // namespace kneecheck
