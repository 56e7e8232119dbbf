package dixit.extract.reference;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Agent;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a sentence with what stands for an entity among them.
 *
 * @param references in reading order
 */
public record ReferencedSentence(List<Token> tokens, List<Reference> references, Lexicon lexicon) {
  private static final Pattern WORD_PART = Pattern.compile("-\\p{Ll}.*");

  public ReferencedSentence {
    references = references.stream().filter(reference -> !isPartOfWord(tokens, reference)).toList();
  }

  /** "Nimbra-backed", "Orlo-owned": the name only describes another. */
  private static boolean isPartOfWord(List<Token> tokens, Reference reference) {
    Token last = tokens.get(reference.end() - 1);
    int cut = reference.span().end() - last.span().begin();
    if (cut >= last.text().length()) {
      // "U.S.-based": cut into two where the name ends with a stop.
      return reference.end() < tokens.size()
          && tokens.get(reference.end()).span().begin() == last.span().end()
          && WORD_PART.matcher(tokens.get(reference.end()).text()).matches();
    }
    String rest = last.text().substring(Math.max(0, cut));
    return rest.startsWith("-") && WORD_PART.matcher(rest).matches();
  }

  public String form(int token) {
    return tokens.get(token).text().toLowerCase(Locale.ROOT);
  }

  public String pos(int token) {
    return token >= 0 && token < tokens.size() ? tokens.get(token).pos() : "";
  }

  public boolean isIn(String section, int token) {
    return token >= 0 && token < tokens.size() && lexicon.has(section, form(token));
  }

  public boolean hasLemmaIn(String section, int token) {
    return token >= 0
        && token < tokens.size()
        && (lexicon.has(section, tokens.get(token).lemma()) || lexicon.has(section, form(token)));
  }

  /** The longest reference that begins at a token. */
  public Optional<Reference> starting(int token) {
    return references.stream().filter(r -> r.begin() == token).findFirst();
  }

  /** References that end before a token, the longest of each entity. */
  public List<Reference> ending(int end) {
    return references.stream().filter(r -> r.end() == end).toList();
  }

  public Optional<Reference> agentEnding(int end) {
    return ending(end).stream().filter(r -> r.entity() instanceof Agent).findFirst();
  }

  public boolean isInName(int token) {
    return Reference.isNamed(references, token);
  }

  /** "X's": an owner, not a participant by himself. */
  public boolean isPossessor(Reference reference) {
    int next = reference.end();
    return isPossessive(reference)
        || next < tokens.size() && tokens.get(next).text().matches("'s?");
  }

  /** "son", "its" before a noun. */
  public boolean isPossessive(Reference reference) {
    return reference.kind() == Reference.Kind.PRONOUN
        && (Set.of("NOUN", "ADJ", "PROPN").contains(pos(reference.end()))
            || pos(reference.end()).equals("NUM") && isDeterminer(reference.begin()));
  }

  private boolean isDeterminer(int token) {
    return pos(token).equals("DET") || tokens.get(token).relation().equals("nmod:poss");
  }

  /** Index of the preposition before a reference, over articles and adjectives; -1 if none. */
  public int prepositionBefore(Reference reference, boolean overNouns) {
    Set<String> passed =
        overNouns ? Set.of("DET", "ADJ", "NUM", "NOUN", "X") : Set.of("DET", "ADJ");
    int before = reference.begin() - 1;
    while (before >= 0 && (passed.contains(pos(before)) || isOwner(before))) {
      before--;
    }
    return before >= 0 && (pos(before).equals("ADP") || isIn("slot-of", before)) ? before : -1;
  }

  /** "of Norway's X": owner and mark belong to the name's group. */
  private boolean isOwner(int token) {
    return tokens.get(token).text().equals("'s")
        || token + 1 < tokens.size()
            && tokens.get(token + 1).text().equals("'s")
            && pos(token).equals("PROPN");
  }

  /** Whether "de" or "of" stands before. */
  boolean isGenitive(Reference reference) {
    return isIn("slot-of", prepositionBefore(reference, false));
  }

  public boolean isParticiple(int token) {
    String form = form(token);
    for (String ending : lexicon.words("participle-endings")) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** A verb that has a subject of its own, as far as its form tells. */
  public boolean isFinite(int token) {
    if (pos(token).equals("AUX")) {
      return true;
    }
    return pos(token).equals("VERB") && !isParticiple(token);
  }
}
