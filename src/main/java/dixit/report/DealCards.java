package dixit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Deals as cards, what is disputed of them side by side. */
final class DealCards {
  /** A deal with what is said of it. */
  record Card(
      String id,
      String number,
      String type,
      String participants,
      boolean disputed,
      List<Row> rows,
      String places,
      String text) {}

  /** A property with its values; disputed where any of them is. */
  record Row(String property, boolean disputed, List<Cell> values) {}

  /** A value, how it stands, and who says so. */
  record Cell(String text, String state, String stateWords, List<Told.Voice> voices) {}

  private DealCards() {}

  static List<Card> of(Told told) {
    return told.facts().deals().stream().map(deal -> card(told, deal)).toList();
  }

  private static Card card(Told told, Facts.Bargain deal) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, List<Facts.Statement>> entry :
        told.statementsOf(deal.iri()).entrySet()) {
      rows.add(row(told, entry.getKey(), entry.getValue()));
    }
    String number = told.labels().of("deal-number", deal.number());
    String type = told.wording().type(deal.type());
    String participants =
        deal.participants().stream().map(told.wording()::name).collect(Collectors.joining(", "));
    return new Card(
        told.factId(deal.iri()),
        number,
        type,
        participants,
        rows.stream().anyMatch(Row::disputed),
        rows,
        told.places(deal.places()),
        number + " · " + type + (participants.isEmpty() ? "" : " · " + participants));
  }

  private static Row row(Told told, String property, List<Facts.Statement> statements) {
    List<Cell> cells = statements.stream().map(statement -> cell(told, statement)).toList();
    boolean disputed = statements.stream().anyMatch(s -> told.state(s) == Told.State.DISPUTED);
    return new Row(told.wording().property(property), disputed, cells);
  }

  private static Cell cell(Told told, Facts.Statement statement) {
    Told.State state = told.state(statement);
    return new Cell(
        told.value(statement), Labels.key(state), told.labels().of(state), told.voices(statement));
  }
}
