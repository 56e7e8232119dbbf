package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.WordShape;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells an apostrophe of a name ("Tamber's Reach", "Orla's said") from that of an owner. */
final class Apostrophes {
  private static final Set<String> MARKS = Set.of("'s", "'");

  /** Words that some sentence has with a capital and without an apostrophe. */
  private final Set<String> free = new HashSet<>();

  private final Gazetteer gazetteer;
  private final Predicate<String> isCommon;

  /**
   * @param isCommon whether a word, capital or not, is an ordinary one
   */
  Apostrophes(Document document, Gazetteer gazetteer, Predicate<String> isCommon) {
    this.gazetteer = gazetteer;
    this.isCommon = isCommon;
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (WordShape.isCapitalised(tokens.get(i).text()) && !isMark(tokens, i + 1)) {
          free.add(tokens.get(i).text());
        }
      }
    }
  }

  /**
   * The end of a run with what follows its apostrophe: nobody is named by the first word alone, and
   * the next one is ordinary but for its capital.
   */
  int end(List<Token> tokens, int begin, int end) {
    String owner = tokens.get(begin).text();
    boolean one =
        end == begin + 1
            && isMark(tokens, end)
            && end + 1 < tokens.size()
            && WordShape.isPlain(owner)
            && !free.contains(owner)
            && !isKnown(owner);
    if (!one) {
      return end;
    }
    String next = tokens.get(end + 1).text();
    boolean ordinary =
        WordShape.isPlain(next)
            && isCommon.test(next)
            && !gazetteer.has(Topic.COMPANY, next)
            && gazetteer.phraseEnd(tokens, end + 1) == end + 1;
    return ordinary ? end + 2 : end;
  }

  private boolean isKnown(String word) {
    return List.of(Topic.COMPANY, Topic.COUNTRY, Topic.PLACE, Topic.ORGANIZATION, Topic.MEDIA)
        .stream()
        .anyMatch(topic -> gazetteer.has(topic, word));
  }

  /** The names, those with their apostrophe that never stand without and sometimes own nothing. */
  List<Name> widened(List<Name> names, String text) {
    Map<String, Boolean> widens = new HashMap<>();
    for (Name name : names) {
      boolean marked =
          isMark(name.sentence().tokens(), name.end())
              && name.sentence().tokens().get(name.end()).text().equals("'s")
              && !isKnown(name.form())
              && !WordShape.isAcronym(name.form());
      if (!marked) {
        widens.put(name.form(), false);
      } else if (ownsNothing(name)) {
        widens.putIfAbsent(name.form(), true);
      }
    }
    List<Name> widened = new ArrayList<>();
    for (Name name : names) {
      if (widens.getOrDefault(name.form(), false)) {
        Token mark = name.sentence().tokens().get(name.end());
        Span span = name.span().cover(mark.span());
        widened.add(new Name(span.in(text), span, name.sentence(), name.begin(), name.end() + 1));
      } else {
        widened.add(name);
      }
    }
    return widened;
  }

  private static boolean ownsNothing(Name name) {
    Token mark = name.sentence().tokens().get(name.end());
    Token after = name.near(1);
    if (after == null || Set.of("AUX", "VERB").contains(mark.pos())) {
      return false;
    }
    boolean verb = after.pos().equals("VERB") && after.head() == Token.ROOT;
    return verb
        || Set.of("AUX", "ADP", "CCONJ", "SCONJ").contains(after.pos())
        || Set.of(",", ".", ";", ":").contains(after.text());
  }

  private static boolean isMark(List<Token> tokens, int index) {
    return index < tokens.size() && MARKS.contains(tokens.get(index).text());
  }
}
