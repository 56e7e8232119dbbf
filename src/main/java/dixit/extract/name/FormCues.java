package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the words of a name alone hint at. */
final class FormCues {
  private static final Set<String> OF = Set.of("of", "for", "on", "de", "du", "des");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Predicate<String> isCommonWord;

  FormCues(Lexicon lexicon, Gazetteer gazetteer, Predicate<String> isCommonWord) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.isCommonWord = isCommonWord;
  }

  /**
   * Names of cues, see the weights of {@link CueWeights}.
   *
   * @param inside whether the name has its capital in the middle of a sentence too
   */
  Set<String> of(String form, boolean inside) {
    Set<String> cues = new TreeSet<>();
    List<String> words = Arrays.asList(form.replace('’', '\'').split("[ \\u00a0\\u202f]+"));
    known(form, words, inside, cues);
    parts(words, cues);
    shape(words, inside, cues);
    person(words, cues);
    return cues;
  }

  private void known(String form, List<String> words, boolean inside, Set<String> cues) {
    boolean ordinary = words.size() == 1 && isCommonWord.test(form.toLowerCase(Locale.ROOT));
    String bare = NameKey.withoutLegalForm(form, lexicon);
    boolean common = !inside && ordinary;
    for (Topic topic :
        List.of(
            Topic.COMPANY,
            Topic.LISTED_COMPANY,
            Topic.MEDIA,
            Topic.ORGANIZATION,
            Topic.CHIP,
            Topic.PRODUCT,
            Topic.COUNTRY,
            Topic.PLACE)) {
      if ((gazetteer.has(topic, form) || gazetteer.has(topic, bare))
          && !gazetteer.isOtherwise(form, ordinary)) {
        String cue = "known-" + topic.name().toLowerCase(Locale.ROOT);
        cues.add(common ? cue + "-common" : cue);
      }
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (words.size() > 1
        && (gazetteer.has(Topic.CHIP, first)
            || gazetteer.has(Topic.CHIP, first + " " + words.get(1)))) {
      cues.add("chip-family");
    }
    if (words.size() > 1 && gazetteer.has(Topic.PRODUCT, first)) {
      cues.add("product-family");
    }
    if (words.size() > 1
        && gazetteer.has(Topic.COMPANY, first)
        && !gazetteer.has(Topic.COMPANY, form)) {
      boolean place = gazetteer.has(Topic.COUNTRY, last) || gazetteer.has(Topic.PLACE, last);
      cues.add(place ? "known-company-branch" : "known-company-first");
    }
    if (words.size() > 1
        && (gazetteer.has(Topic.COUNTRY, last) || gazetteer.has(Topic.PLACE, last))) {
      cues.add("place-last");
    }
    if (words.size() > 1
        && (gazetteer.has(Topic.COUNTRY, first) || gazetteer.has(Topic.ORIGIN, first))) {
      cues.add("origin-first");
    }
    if (lexicon.has("chip-kinds", first) || lexicon.has("chip-kinds", last)) {
      cues.add(words.size() == 1 ? "chip-kind" : "chip-kind-part");
    }
  }

  private void parts(List<String> words, Set<String> cues) {
    String last = words.get(words.size() - 1);
    if (words.size() > 1 && lexicon.has("legal-forms", last)) {
      cues.add("legal-form");
    }
    boolean body = isBodyOf(words);
    if (words.size() > 1 && lexicon.has("company-words", last) && !body) {
      cues.add("company-word-last");
    } else if (words.size() > 1
        && words.stream().anyMatch(w -> lexicon.has("company-words", w))
        && !body) {
      cues.add("company-word");
    }
    if (lexicon.has("organization-words", last) || body) {
      cues.add(words.size() > 1 ? "organization-word-last" : "organization-word-alone");
    } else if (words.stream().anyMatch(w -> lexicon.has("organization-words", w))) {
      cues.add("organization-word");
    }
    if (lexicon.has("organization-heads", words.get(0).toLowerCase(Locale.ROOT))
        && words.size() > 1) {
      cues.add("organization-head");
    }
    if (words.size() > 1
        && (lexicon.has("government-nouns", last)
            || lexicon.has("government-nouns", words.get(0)))) {
      cues.add("government");
    }
    if (lexicon.has("event-words", last)) {
      cues.add("event-word-last");
    } else if (words.stream().anyMatch(w -> lexicon.has("event-words", w))) {
      cues.add("event-word");
    }
    if (words.size() > 2 && Set.of("de", "of", "du", "des").contains(words.get(1))) {
      cues.add("of-inside");
    }
    if (words.size() > 1
        && (lexicon.has("place-words", words.get(0)) || lexicon.has("place-words", last))) {
      cues.add("place-word");
    }
    if (words.size() > 1
        && lexicon.has("chip-nouns", last.toLowerCase(Locale.ROOT).replaceAll("s$", ""))) {
      cues.add("ends-as-chip");
    }
    boolean pair = words.size() == 3 && Set.of("and", "et").contains(words.get(1));
    if (words.contains("&") || pair) {
      cues.add("ampersand");
    }
  }

  /** "Ministry of Defence", "ministère français de la Défense": after the body comes its field. */
  private boolean isBodyOf(List<String> words) {
    boolean body = false;
    for (int i = 0; i + 1 < words.size(); i++) {
      String word = words.get(i);
      if (body && OF.contains(word)) {
        return true;
      }
      body |= lexicon.has("organization-words", word);
      body |= i == 0 && lexicon.has("lower-case-heads", word);
    }
    return false;
  }

  private void shape(List<String> words, boolean inside, Set<String> cues) {
    String first = words.get(0);
    cues.add("words-" + Math.min(words.size(), 4));
    if (words.size() == 1) {
      if (WordShape.isAcronym(first)) {
        cues.add(first.endsWith("s") ? "acronym-plural" : "acronym");
      } else if (WordShape.isCamel(first)) {
        cues.add("camel");
      } else if (Character.isLowerCase(first.charAt(0))) {
        cues.add("lower-case");
      }
      if (first.contains("-") && gazetteer.has(Topic.ORGANIZATION, first.split("-")[0])) {
        cues.add("known-organization-part");
      }
      if (first.contains(".")) {
        cues.add("domain");
      }
      if (first.matches("\\p{L}+-\\p{L}+") && WordShape.isPlain(first)) {
        cues.add("hyphenated");
      }
    }
    if (words.stream().anyMatch(WordShape::isModelNumber)) {
      cues.add(words.size() == 1 ? "model-number" : "model-number-part");
    } else if (words.size() > 1 && words.stream().anyMatch(WordShape::isNumber)) {
      cues.add("number-part");
    }
    if (words.stream().allMatch(w -> isCommonWord.test(w.toLowerCase(Locale.ROOT)))) {
      cues.add(words.size() > 1 ? "common-words" : inside ? "common-word-inside" : "common-word");
    } else if (words.size() > 1
        && !gazetteer.has(Topic.FIRST_NAME, first)
        && words.stream().allMatch(w -> gazetteer.has(Topic.COMMON_ENGLISH, w))) {
      cues.add("english-words");
    }
  }

  /** "Pascal MERCIER": a surname in capitals is a surname, behind a first name. */
  private List<String> inPlainLetters(List<String> words) {
    boolean behind = words.size() == 2 && gazetteer.has(Topic.FIRST_NAME, words.get(0));
    String last = words.get(words.size() - 1);
    boolean capitals =
        behind
            && WordShape.isPlain(words.get(0))
            && last.length() > 3
            && last.chars().allMatch(c -> Character.isUpperCase(c) || c == '-')
            && !gazetteer.has(Topic.COMPANY, last);
    return capitals
        ? List.of(words.get(0), last.charAt(0) + last.substring(1).toLowerCase(Locale.ROOT))
        : words;
  }

  /** "Orvane Partners", "Breed Reply": a word for a trade in it, or nothing but English words. */
  private boolean isTrade(List<String> words) {
    return gazetteer.has(Topic.COMPANY, words.get(0))
        || words.stream().anyMatch(w -> lexicon.has("company-words", w))
        || words.stream().allMatch(w -> gazetteer.has(Topic.COMMON_ENGLISH, w));
  }

  private void person(List<String> written, Set<String> cues) {
    List<String> words = inPlainLetters(written);
    if (words.size() == 1) {
      if (gazetteer.has(Topic.FIRST_NAME, words.get(0))) {
        cues.add("first-name-alone");
      }
      return;
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    boolean plain =
        words.stream()
            .allMatch(
                w ->
                    WordShape.isPlain(w)
                        || WordShape.isInitial(w)
                        || lexicon.has("name-particles", w));
    if (!plain || words.size() > 4) {
      cues.add("no-person-shape");
      return;
    }
    boolean firstName =
        gazetteer.has(Topic.FIRST_NAME, first)
            || first.contains("-") && gazetteer.has(Topic.FIRST_NAME, first.split("-")[0]);
    if (firstName) {
      cues.add("first-name");
    }
    if (gazetteer.has(Topic.LAST_NAME, last)) {
      cues.add("last-name");
    }
    if (WordShape.isInitial(first) || words.stream().skip(1).anyMatch(WordShape::isInitial)) {
      cues.add("initial");
    }
    boolean initial = cues.contains("initial");
    if (words.size() > 2
        && words.stream()
            .skip(1)
            .limit(words.size() - 2L)
            .anyMatch(w -> lexicon.has("name-particles", w.toLowerCase(Locale.ROOT)))) {
      cues.add("name-particle");
    } else if (!firstName && !initial) {
      cues.add("no-first-name");
    }
    if (last.contains("-") || first.contains("-")) {
      cues.add("hyphenated-person");
    }
    if (words.size() <= 3
        && (firstName || !isTrade(words))
        && words.stream()
            .skip(firstName ? 1 : 0)
            .noneMatch(w -> isCommonWord.test(w.toLowerCase(Locale.ROOT)))) {
      cues.add("person-shape");
    }
  }
}
