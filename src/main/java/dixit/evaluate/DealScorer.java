package dixit.evaluate;

import dixit.evaluate.Report.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Deals with their roles, prices and statuses. */
final class DealScorer {
  private static final double SAME_ENTITY = 0.5;
  private static final double SAME_PRICE = 0.2;
  private static final double SAME_STATUS = 0.1;
  private static final double TOLERANCE = 0.005;

  private final Gold gold;
  private final Alignment alignment;
  private final Tally tally;
  private final Answer answer;
  private final List<Answer.Deal> found;

  DealScorer(Gold gold, Answer answer, Alignment alignment, Tally tally) {
    this.gold = gold;
    this.answer = answer;
    this.alignment = alignment;
    this.tally = tally;
    this.found = answer.deals().stream().map(this::inTermsOfGold).toList();
  }

  private Answer.Deal inTermsOfGold(Answer.Deal deal) {
    Set<Answer.Filler> fillers =
        deal.fillers().stream()
            .map(filler -> new Answer.Filler(filler.role(), alignment.key(filler.entity())))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Answer.Deal(
        deal.iri(), deal.type(), fillers, deal.amounts(), deal.statuses(), deal.words());
  }

  void score() {
    List<Gold.Deal> wanted = gold.deals();
    Matching matching = new Matching(wanted, found, DealScorer::closeness);
    tally.add(
        "deal (type and a party)",
        new Score(
            matching.size(), found.size() - matching.size(), wanted.size() - matching.size()));
    for (int i = 0; i < wanted.size(); i++) {
      Gold.Deal deal = wanted.get(i);
      if (matching.hasGold(i)) {
        Answer.Deal told = found.get(matching.foundOf(i));
        roles(deal, Scorer.without(told.fillers(), fillers(deal.contested())));
        price(deal, told);
        status(deal, told);
      } else {
        tally.error("missed deal", told(deal));
        roles(deal, Set.of());
      }
    }
    for (int j = 0; j < found.size(); j++) {
      tally.judge("deal", answer.confidences(found.get(j).iri()), matching.hasFound(j));
      if (!matching.hasFound(j)) {
        Answer.Deal deal = found.get(j);
        tally.add("deal role", new Score(0, deal.fillers().size(), 0));
        tally.error(
            "false deal", deal.type() + " " + told(deal.fillers()) + ": \"" + deal.words() + "\"");
      }
    }
  }

  /** Shared parties; between deals of the same parties the price decides, then the status. */
  private static double closeness(Gold.Deal deal, Answer.Deal answer) {
    if (!deal.type().equals(answer.type())) {
      return -1;
    }
    Set<Answer.Filler> wanted = fillers(deal.roles());
    long fillers = wanted.stream().filter(answer.fillers()::contains).count();
    Set<String> entities = entities(answer.fillers());
    long parties = entities(wanted).stream().filter(entities::contains).count();
    if (fillers + parties == 0) {
      return -1;
    }
    Gold.Amount amount = deal.amount();
    boolean samePrice =
        amount == null
            ? answer.amounts().isEmpty()
            : answer.amounts().stream().anyMatch(a -> a.value() == amount.value());
    boolean sameStatus = deal.status() != null && answer.statuses().contains(deal.status());
    return fillers
        + SAME_ENTITY * parties
        + ((samePrice ? SAME_PRICE : 0) + (sameStatus ? SAME_STATUS : 0));
  }

  private void roles(Gold.Deal deal, Set<Answer.Filler> found) {
    Set<Answer.Filler> wanted = fillers(deal.roles());
    tally.add("deal role", Scorer.compare(wanted, found));
    Set<Answer.Filler> missed = Scorer.without(wanted, found);
    Set<Answer.Filler> wrong = Scorer.without(found, wanted);
    if (!missed.isEmpty()) {
      tally.error("missed role", told(missed) + " of " + told(deal));
    }
    if (!wrong.isEmpty()) {
      tally.error("false role", told(wrong) + " of " + told(deal));
    }
  }

  private void price(Gold.Deal deal, Answer.Deal answer) {
    Gold.Amount amount = deal.amount();
    List<Gold.Amount> amounts = answer.amounts();
    if (amount == null) {
      tally.add("no false amount", Share.of(amounts.isEmpty()));
      if (!amounts.isEmpty()) {
        tally.error("false amount", amounts + " of " + told(deal));
      }
      return;
    }
    boolean right =
        amounts.stream()
            .anyMatch(
                a ->
                    Math.abs(a.value() - amount.value()) <= TOLERANCE * amount.value()
                        && a.currency().equals(amount.currency()));
    double share = right ? 1.0 / Math.max(1, amounts.size()) : 0;
    tally.add("amount of deals found", new Share(share, 1));
    if (share == 0) {
      tally.error("amount", amount + ", found " + amounts + " of " + told(deal));
    }
  }

  private void status(Gold.Deal deal, Answer.Deal answer) {
    String status = deal.status();
    if (status == null || status.isEmpty()) {
      return;
    }
    boolean right = answer.statuses().contains(status);
    double share = right ? 1.0 / Math.max(1, answer.statuses().size()) : 0;
    tally.add("status of deals found", new Share(share, 1));
    if (!right) {
      tally.error("status", status + ", found " + answer.statuses() + " of " + told(deal));
    }
  }

  private String told(Gold.Deal deal) {
    String words =
        deal.evidence().stream()
            .map(span -> Quote.of(gold.text(), span[0], span[1]))
            .collect(Collectors.joining(" | "));
    return deal.type() + " " + told(fillers(deal.roles())) + ": \"" + words + "\"";
  }

  private static String told(Set<Answer.Filler> fillers) {
    return fillers.stream()
        .map(filler -> filler.role() + "=" + filler.entity().replaceFirst(".*/id/", ""))
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private static Set<Answer.Filler> fillers(Map<String, List<String>> roles) {
    Set<Answer.Filler> fillers = new TreeSet<>();
    roles.forEach(
        (role, entities) -> entities.forEach(e -> fillers.add(new Answer.Filler(role, e))));
    return fillers;
  }

  private static Set<String> entities(Set<Answer.Filler> fillers) {
    return fillers.stream().map(Answer.Filler::entity).collect(Collectors.toSet());
  }
}
