package dixit.report;

import dixit.model.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has a date, in order. */
final class Timeline {
  private static final List<String> DATED = List.of("announcedOn", "closedOn");

  /**
   * Something on a date.
   *
   * @param date ISO 8601
   * @param state empty where nobody can doubt it
   */
  record Event(String date, String dateWords, String text, String state, List<Told.Voice> voices) {}

  private Timeline() {}

  static List<Event> of(Told told, Article article) {
    List<Event> events = new ArrayList<>();
    Wording wording = told.wording();
    article
        .metadata()
        .published()
        .ifPresent(
            date ->
                events.add(
                    new Event(
                        date, wording.date(date), told.labels().of("published"), "", List.of())));
    for (Facts.Bargain deal : told.facts().deals()) {
      told.statementsOf(deal.iri())
          .forEach(
              (property, values) -> {
                if (DATED.contains(property)) {
                  values.forEach(value -> events.add(event(told, deal, value)));
                }
              });
    }
    events.sort(Comparator.comparing(Event::date).thenComparing(Event::text));
    return events;
  }

  private static Event event(Told told, Facts.Bargain deal, Facts.Statement value) {
    String date = value.object().asLiteral().getLexicalForm();
    String text =
        told.wording().type(deal.type())
            + " · "
            + String.join(", ", deal.participants().stream().map(told.wording()::name).toList())
            + " · "
            + told.wording().property(value.property());
    return new Event(
        date, told.wording().date(date), text, Labels.key(told.state(value)), told.voices(value));
  }
}
