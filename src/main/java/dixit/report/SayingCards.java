package dixit.report;

import dixit.model.Article;
import dixit.model.Certainty;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Claims as cards: who, with what stance, how sure, in which words. */
final class SayingCards {
  /**
   * A claim.
   *
   * @param text for a list of facts, before the quote
   * @param what statements of it that the ontology can express, in words
   */
  record Card(
      String id,
      String who,
      String speaker,
      String stance,
      String stanceWords,
      String certainty,
      String certaintyWords,
      String form,
      String relayed,
      String quote,
      List<String> what,
      boolean disputed,
      String places,
      String text) {}

  private final Told told;
  private final String articleText;
  private final int[] units;

  SayingCards(Told told, Article article) {
    this.told = told;
    this.articleText = article.text();
    this.units = MarkedText.units(articleText);
  }

  /**
   * @param ownVoice whether those of the article itself, or all others
   */
  List<Card> of(boolean ownVoice) {
    return told.facts().sayings().stream()
        .filter(saying -> saying.isOwnVoice() == ownVoice)
        .map(this::card)
        .toList();
  }

  /** What the text needs to mark each claim, by its identifier. */
  Map<String, MarkedText.Claimed> markers() {
    Map<String, MarkedText.Claimed> markers = new HashMap<>();
    for (Facts.Saying saying : told.facts().sayings()) {
      Card card = card(saying);
      String classes =
          (saying.isOwnVoice() ? "own " : "")
              + card.stance()
              + (saying.certainty() == Certainty.CERTAIN ? "" : " hedged");
      String label =
          told.labels().of("says", card.who(), card.stanceWords()) + ", " + card.certaintyWords();
      markers.put(
          saying.iri(),
          new MarkedText.Claimed(
              saying,
              new MarkedText.Marker(
                  card.id(),
                  classes,
                  saying.isOwnVoice() && saying.stance() == Stance.AFFIRMS ? "own" : card.stance(),
                  saying.isOwnVoice() ? "" : card.who(),
                  label)));
    }
    return markers;
  }

  private Card card(Facts.Saying saying) {
    Labels labels = told.labels();
    String who = told.wording().name(saying.claimant());
    String quote = saying.content().stream().map(this::words).collect(Collectors.joining(" […] "));
    List<Facts.Statement> stated = told.statedBy(saying);
    String stance = told.stanceWords(saying);
    return new Card(
        told.factId(saying.iri()),
        who,
        told.factId(saying.claimant()),
        Labels.key(saying.stance()),
        stance,
        Labels.key(saying.certainty()),
        labels.of(saying.certainty()),
        labels.of(saying.form()),
        saying.relayedBy().map(by -> labels.of("relayed-by", told.wording().name(by))).orElse(""),
        quote.isEmpty() ? "" : labels.of("quote", quote),
        stated.stream().map(this::what).sorted().toList(),
        stated.stream().anyMatch(s -> told.state(s) == Told.State.DISPUTED),
        told.places(saying.places()),
        labels.of("says", who, stance) + ", " + labels.of(saying.certainty()));
  }

  private String what(Facts.Statement statement) {
    return told.wording().name(statement.subject())
        + " · "
        + told.labels()
            .of("colon", told.wording().property(statement.property()), told.value(statement));
  }

  private String words(int place) {
    Span points = told.facts().places().get(place).points();
    return VisibleText.of(articleText.substring(units[points.begin()], units[points.end()]))
        .replaceAll("\\s+", " ")
        .strip();
  }
}
