package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Form;
import dixit.model.Person;
import dixit.model.Span;
import dixit.model.Stance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Claims of interviews: what follows "Name :" in a paragraph, or a question in print. */
final class Interviews {
  /** Turns that make an interview. */
  private static final int TURNS = 2;

  /** Questions that make one where nobody is named before the answers. */
  private static final int QUESTIONS = 3;

  /** Longest label before a colon, in tokens. */
  private static final int LABEL = 8;

  private final Lexicon lexicon;
  private final Contents contents;
  private final SaidModality modality;

  Interviews(ClaimGrammar grammar) {
    lexicon = grammar.lexicon();
    contents = grammar.contents();
    modality = grammar.modality();
  }

  /** What one speaker says in one paragraph. */
  private record Turn(Person speaker, List<Words> sentences, int from) {
    boolean asks() {
      Words last = sentences.get(sentences.size() - 1);
      return last.is(last.size() - 1, "?");
    }
  }

  /** A claim for each answer; none in a text that is no interview. */
  List<ClaimDraft> find(List<Words> sentences, References references) {
    Map<Integer, List<Words>> paragraphs = new TreeMap<>();
    for (Words words : sentences) {
      paragraphs.computeIfAbsent(words.paragraph(), p -> new ArrayList<>()).add(words);
    }
    Map<String, Person> persons = new LinkedHashMap<>();
    for (Reference reference : references.all()) {
      if (reference.entity() instanceof Person person) {
        persons.putIfAbsent(initials(person.name()), person);
      }
    }
    List<Turn> turns = new ArrayList<>();
    for (List<Words> paragraph : paragraphs.values()) {
      labelled(paragraph, references, persons).ifPresent(turns::add);
    }
    double trust = Claimants.NAME;
    if (turns.size() < TURNS) {
      turns = unlabelled(List.copyOf(paragraphs.values()), references);
      trust = Claimants.PRONOUN;
    }
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Turn turn : turns) {
      if (!asksMostly(turn.speaker(), turns)) {
        drafts.add(draft(turn, trust));
      }
    }
    return drafts;
  }

  private static boolean asksMostly(Person speaker, List<Turn> turns) {
    long asks = turns.stream().filter(t -> t.speaker().equals(speaker) && t.asks()).count();
    long all = turns.stream().filter(t -> t.speaker().equals(speaker)).count();
    return 2 * asks > all;
  }

  /** "Ada Vane: We grow.", "A. V.: We grow." */
  private Optional<Turn> labelled(
      List<Words> paragraph, References references, Map<String, Person> persons) {
    int opening = 0;
    // A splitter may take the stop of an initial for the sentence's.
    for (int s = 0; s < Math.min(2, paragraph.size()); s++) {
      Words words = paragraph.get(s);
      for (int i = 0; i < words.size() && opening < LABEL; i++, opening++) {
        boolean plain = words.is(i, ":") && i + 1 < words.size() && !words.isQuoted(i + 1);
        if (plain && opening > 0) {
          String label = label(paragraph, s, i);
          int colon = i;
          Optional<Person> speaker =
              references
                  .at(words.index(), i - 1)
                  .filter(r -> r.entity() instanceof Person && r.end() == colon && r.begin() < 2)
                  .map(r -> (Person) r.entity())
                  .or(() -> Optional.ofNullable(persons.get(initialsOnly(label))));
          List<Words> said = paragraph.subList(s, paragraph.size());
          int from = colon + 1;
          return speaker.map(person -> new Turn(person, said, from));
        }
        if (words.isQuoted(i) || words.isVerbal(i)) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static String label(List<Words> paragraph, int sentence, int colon) {
    StringBuilder label = new StringBuilder();
    for (int s = 0; s <= sentence; s++) {
      Words words = paragraph.get(s);
      for (int i = 0; i < (s == sentence ? colon : words.size()); i++) {
        label.append(words.text(i));
      }
    }
    return label.toString();
  }

  /** The letters of "A. V." or "AV"; empty for any other label. */
  private static String initialsOnly(String label) {
    String letters = label.replaceAll("[.\\-–\\s]", "");
    boolean initials =
        letters.length() > 1
            && letters.length() < 5
            && letters.chars().allMatch(Character::isUpperCase);
    return initials ? letters : "";
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[\\s\\-]+")) {
      if (!part.isEmpty()) {
        initials.append(part.charAt(0));
      }
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  /** Paragraphs in the first person that follow printed questions, of whom the text names last. */
  private List<Turn> unlabelled(List<List<Words>> paragraphs, References references) {
    List<Turn> turns = new ArrayList<>();
    Optional<Person> guest = Optional.empty();
    int questions = 0;
    boolean answers = false;
    for (List<Words> paragraph : paragraphs) {
      Words last = paragraph.get(paragraph.size() - 1);
      boolean question = last.is(last.size() - 1, "?") && paragraph.size() < 3;
      if (question) {
        questions++;
        answers = true;
      } else if (!answers) {
        for (Words words : paragraph) {
          for (Reference reference : references.named(words.index())) {
            if (reference.entity() instanceof Person person) {
              guest = Optional.of(person);
            }
          }
        }
      } else if (isFirstPerson(paragraph)) {
        guest.ifPresent(person -> turns.add(new Turn(person, paragraph, 0)));
      }
    }
    return questions >= QUESTIONS && turns.size() >= QUESTIONS ? turns : List.of();
  }

  private boolean isFirstPerson(List<Words> paragraph) {
    boolean first = false;
    for (Words words : paragraph) {
      for (int i = 0; i < words.size(); i++) {
        if (words.isQuoted(i)) {
          return false;
        }
        first |= lexicon.has("first-persons", words.lower(i));
      }
    }
    return first;
  }

  private ClaimDraft draft(Turn turn, double trust) {
    Words first = turn.sentences().get(0);
    Words last = turn.sentences().get(turn.sentences().size() - 1);
    int from = turn.from();
    Span said = first.span(from).cover(last.span(last.size() - 1));
    Content content = new Content(List.of(said), Form.DIRECT, from, first.end());
    boolean no = contents.ends().starts(first, from, "no-answers");
    return new ClaimDraft(
        first.index(),
        List.of(Claimant.named(turn.speaker(), trust)),
        Optional.empty(),
        content.spans(),
        Form.DIRECT,
        no ? Stance.DENIES : modality.stance(first, content),
        modality.certainty(first, content),
        ClaimPattern.INTERVIEW);
  }
}
