package dixit.store;

import java.util.List;
import java.util.Optional;

/**
 * Why a triple can be taken as so, or cannot.
 *
 * @param subject identifier of what it is about
 * @param about the same in words
 * @param predicate identifier of the property
 * @param object identifier, or the value
 * @param value the object in words
 * @param accepted whether it can be taken as so
 * @param reasons which rule let it in or kept it out, and why; at least one
 * @param support claims that affirm it, in order of date
 * @param opposition claims that deny it, or affirm what cannot be true with it
 * @param withdrawn claims that a corrected version of their article no longer makes
 */
public record Explanation(
    String subject,
    String about,
    String predicate,
    String object,
    String value,
    boolean accepted,
    List<Reason> reasons,
    List<Voice> support,
    List<Voice> opposition,
    List<Voice> withdrawn) {
  public Explanation {
    reasons = List.copyOf(reasons);
    support = List.copyOf(support);
    opposition = List.copyOf(opposition);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * What a rule found.
   *
   * @param rule name of its file in {@code ontology/rules/}, without the ending
   * @param finding in words
   */
  public record Reason(String rule, String finding) {}

  /**
   * One claim.
   *
   * @param claim its identifier
   * @param claimant who makes it, in words
   * @param says what of it bears on the triple, where that is another value; else empty
   * @param words of the article, those that express the claim
   * @param certainty of the claimant: certain, probable, possible
   * @param date when it was claimed, else when the article appeared
   * @param article its identifier
   * @param restsOn what it stands and falls with, in words; of one article alone, nothing
   */
  public record Voice(
      String claim,
      String claimant,
      Optional<String> says,
      List<String> words,
      String certainty,
      Optional<String> date,
      String article,
      List<String> restsOn) {
    public Voice {
      words = List.copyOf(words);
      restsOn = List.copyOf(restsOn);
    }
  }
}
