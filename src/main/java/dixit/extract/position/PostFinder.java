package dixit.extract.position;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Span;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the words that name posts and the organization they name with them. */
final class PostFinder {
  /** How many words may stand between a post and its organization. */
  private static final int REACH = 14;

  private final Lexicon lexicon;
  private final FormerPrefixes prefixes;
  private final Phrases<String> posts;
  private final Phrases<String> links;
  private final Phrases<String> until;
  private final Phrases<String> stops;

  PostFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    prefixes = new FormerPrefixes(lexicon);
    posts = Phrases.of(lexicon, "posts");
    links = Phrases.of(lexicon, "post-links");
    until = Phrases.of(lexicon, "until");
    stops = Phrases.of(lexicon, "title-stops");
  }

  /** The posts of a sentence in order, those joined by "and" as one. */
  List<Post> find(Passage passage) {
    List<Token> tokens = prefixes.without(passage.tokens());
    List<Post> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Phrases.Match<String>> match = head(passage, tokens, i);
      if (match.isEmpty()) {
        i++;
        continue;
      }
      int from = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
      Post post = read(passage, tokens, match.get(), from);
      found.add(post);
      i = Math.max(post.end(), match.get().end());
    }
    return found;
  }

  private Optional<Phrases.Match<String>> head(Passage passage, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (passage.isNamed(i) || token.pos().equals("VERB") && !standsAsNoun(passage, i)) {
      return Optional.empty();
    }
    boolean adjective =
        isFormerPost(token)
            && (passage.isPart(i + 1, "NOUN")
                || i + 1 < tokens.size() && posts.at(tokens, i + 1).isPresent());
    Optional<Phrases.Match<String>> match = adjective ? Optional.empty() : posts.at(tokens, i);
    // "Executive Vice President" is one post: the last.
    boolean modifies = match.isPresent() && leadsToPost(passage, tokens, match.get().end());
    return modifies ? Optional.empty() : match;
  }

  /** "Vice" of "vice president", "lead" of "lead independent director". */
  private boolean leadsToPost(Passage passage, List<Token> tokens, int from) {
    int next = from;
    while (lexicon.has("title-endings", "none")
        && next < from + 2
        && passage.isPart(next, "ADJ", "NOUN")
        && !passage.isNamed(next)
        && posts.at(tokens, next).isEmpty()) {
      next++;
    }
    return next < tokens.size() && !passage.isNamed(next) && posts.at(tokens, next).isPresent();
  }

  /** Whether a word tagged as a verb is a noun by its place: ", associé chez", "un associé". */
  private boolean standsAsNoun(Passage passage, int i) {
    return isCapitalised(passage.tokens().get(i))
        || passage.isPart(i - 1, "DET", "ADJ")
        || lexicon.has("employer-links", passage.text(i + 1).toLowerCase(Locale.ROOT));
  }

  private Post read(Passage passage, List<Token> tokens, Phrases.Match<String> match, int from) {
    int begin = leftOfTitle(passage, tokens, match.begin(), from);
    List<Span> titles = new ArrayList<>();
    int end = match.end();
    while (passage.isPart(end, "ADJ")
        && !passage.isNamed(end)
        && passage.isPart(end + 1, "CCONJ")) {
      end++; // "directeur général opérationnel et membre du directoire"
    }
    int titleBegin = begin;
    boolean plural = isPlural(tokens.get(match.begin()));
    Optional<Phrases.Match<String>> next = joined(passage, tokens, begin, end);
    while (next.isPresent()) {
      titles.add(span(tokens, titleBegin, end));
      titleBegin = leftOfTitle(passage, tokens, next.get().begin(), end);
      end = next.get().end();
      next = joined(passage, tokens, begin, end);
    }
    Optional<Reference> after = organizationAfter(passage, tokens, end);
    int titleEnd = after.isPresent() ? beforeLink(tokens, end, after.get().begin()) : end;
    if (after.isEmpty()) {
      titleEnd = complement(passage, tokens, end);
    }
    titles.add(span(tokens, titleBegin, titleEnd));
    List<Reference> employers = after.map(r -> JoinedEmployers.of(passage, r)).orElse(List.of());
    int outerEnd = titleEnd;
    for (Reference employer : employers) {
      outerEnd = Math.max(outerEnd, employer.end());
    }

    int outerBegin = begin;
    boolean former =
        prefixes.isFormer(tokens.get(match.begin())) || prefixes.isFormer(tokens.get(begin));
    while (outerBegin > from && isAside(tokens.get(outerBegin - 1))) {
      outerBegin--;
      former |= isFormerWord(tokens.get(outerBegin));
    }
    Optional<Reference> before = organizationBefore(passage, outerBegin);
    if (before.isPresent() && after.isEmpty() && before.get().begin() >= from) {
      outerBegin = before.get().begin();
      while (outerBegin > from && isAside(tokens.get(outerBegin - 1))) {
        outerBegin--;
        former |= isFormerWord(tokens.get(outerBegin));
      }
    }
    int back = outerBegin - 1;
    for (int steps = 0; back >= from && steps < 2; back--, steps++) {
      former |= isFormerWord(tokens.get(back));
      if (!passage.isPart(back, "DET", "ADV", "ADP", "NUM")) {
        break;
      }
    }
    former |= until.within(tokens, outerEnd, Math.min(outerEnd + 3, tokens.size()));
    former |= isFormerPost(tokens.get(match.begin()));
    List<Agent> organizations =
        (after.isPresent() ? employers : before.stream().toList())
            .stream().map(PostFinder::agent).toList();
    return new Post(titles, match.begin(), outerBegin, outerEnd, organizations, former, plural);
  }

  /** "fondateur et PDG", "CEO and co-founder", "président-directeur, fondateur". */
  private Optional<Phrases.Match<String>> joined(
      Passage passage, List<Token> tokens, int begin, int end) {
    if (!passage.isPart(end, "CCONJ") && !passage.is(end, "&") && !passage.is(end, "/")) {
      return Optional.empty();
    }
    // "An engineer and the head of …": only the second names whose.
    boolean apart = lexicon.has("indefinite", passage.text(begin - 1).toLowerCase(Locale.ROOT));
    for (int i = end + 1; i < Math.min(tokens.size(), end + 5); i++) {
      if (apart && passage.isPart(i, "DET")) {
        return Optional.empty();
      }
      Optional<Phrases.Match<String>> match = head(passage, tokens, i);
      if (match.isPresent()) {
        return match;
      }
      if (!isModifier(passage, tokens, i) && !passage.isPart(i, "DET")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int leftOfTitle(Passage passage, List<Token> tokens, int head, int from) {
    int begin = head;
    if (passage.isPart(head, "DET", "ADP")) {
      return head;
    }
    while (begin > from && isModifier(passage, tokens, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean isModifier(Passage passage, List<Token> tokens, int i) {
    return (passage.isPart(i, "ADJ", "NOUN", "PROPN")
            || lexicon.has("title-words", lower(tokens.get(i))))
        && passage.references().stream().noneMatch(r -> r.covers(i))
        && !isAside(tokens.get(i))
        && !lexicon.has("titles", tokens.get(i).text())
        && !lexicon.has("possessives", tokens.get(i).text().toLowerCase(Locale.ROOT));
  }

  /** "… de Groq", "… en IA à l'université de Stanford": the next one that a link leads to. */
  private Optional<Reference> organizationAfter(Passage passage, List<Token> tokens, int end) {
    boolean linked = false;
    for (int i = end; i < Math.min(tokens.size(), end + REACH); i++) {
      Optional<Reference> here = passage.beginning(i, r -> true);
      if (here.isPresent()) {
        Optional<Reference> employer = passage.beginning(i, Passage::isEmployer);
        if (employer.isPresent()
            && (linked || i == end && lexicon.has("house-follows", "directly"))) {
          return Optional.of(atHouse(passage, employer.get()));
        }
        if (passage.beginning(i, Passage::isPerson).isPresent()) {
          return Optional.empty();
        }
      }
      if (i > end && passage.isPart(i, "ADP") && posts.at(tokens, i).isPresent()) {
        return Optional.empty(); // "Orvane boss now in charge of …"
      }
      linked |= links.at(tokens, i).isPresent();
      if (passage.is(i, "(") && linked && passage.is(i + 2, ")")) {
        return passage.beginning(i + 1, Passage::isEmployer); // "de la Société des lampes (SDL)"
      }
      if (passage.is(i, ",") && titleGoesOn(passage, i)) {
        continue;
      }
      if (passage.isMark(i) || passage.isPart(i, "VERB", "SCONJ")) {
        return Optional.empty();
      }
      if (passage.isPart(i, "AUX") && !passage.isNamed(i)) {
        return Optional.empty();
      }
      if (lexicon.has("from-to", passage.text(i).toLowerCase(Locale.ROOT))
          && i + 1 < tokens.size()
          && head(passage, tokens, nextHead(passage, tokens, i + 1)).isPresent()) {
        return Optional.empty(); // "from chairman to chief executive of …"
      }
      if (passage.isPart(i, "CCONJ")
          && passage.isPart(i + 1, "DET")
          && i + 2 < tokens.size()
          && head(passage, tokens, i + 2).isPresent()) {
        return Optional.empty(); // "An engineer and the head of …" are two posts.
      }
    }
    return Optional.empty();
  }

  /** "responsable de Lampe Durable chez X": the first name is the field of the post. */
  private Reference atHouse(Passage passage, Reference first) {
    boolean field =
        lexicon.has("employer-links", passage.text(first.end()).toLowerCase(Locale.ROOT));
    return field ? passage.beginning(first.end() + 1, Passage::isEmployer).orElse(first) : first;
  }

  private int nextHead(Passage passage, List<Token> tokens, int from) {
    int i = from;
    while (i + 1 < tokens.size()
        && isModifier(passage, tokens, i)
        && posts.at(tokens, i).isEmpty()) {
      i++;
    }
    return i;
  }

  /** "vice-président, fabrication, chez …": a comma, a noun or two, a comma and a link. */
  private boolean titleGoesOn(Passage passage, int comma) {
    int close = comma + 1;
    while (close < comma + 4 && passage.isPart(close, "NOUN", "ADJ")) {
      close++;
    }
    int link = passage.is(close, ",") ? close + 1 : close;
    boolean opened = close > comma + 1 && passage.is(close, ",");
    boolean closes = comma >= 2 && passage.isPart(comma - 1, "NOUN", "ADJ");
    return (opened || closes)
        && link < passage.size()
        && lexicon.has("employer-links", passage.text(link).toLowerCase(Locale.ROOT));
  }

  /** "Nvidia CEO", "Halden's chief executive", "its chief executive", "son PDG". */
  private Optional<Reference> organizationBefore(Passage passage, int begin) {
    int end = begin;
    if (passage.text(begin - 1).matches("'s?")) {
      end = begin - 1;
    }
    return passage.ending(end, Passage::isEmployer);
  }

  /** The index after the title where a link leads to the organization. */
  private int beforeLink(List<Token> tokens, int end, int organization) {
    for (int i = organization - 1; i >= end; i--) {
      if (links.at(tokens, i).isPresent()) {
        int first = i;
        while (first > end && links.at(tokens, first - 1).isPresent()) {
          first--;
        }
        while (first > end && tokens.get(first - 1).text().equals(",")) {
          first--;
        }
        return trimmed(tokens, end, first);
      }
    }
    return end;
  }

  /** "chief operating officer since 2012 …", "directeur du fournisseur de …": the title alone. */
  private int trimmed(List<Token> tokens, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Token token = tokens.get(i);
      boolean date = token.pos().equals("NUM") || until.at(tokens, i).isPresent();
      boolean house = i > begin && lexicon.has("house-nouns", token.lemma());
      if (date || lexicon.has("since", lower(token)) || house || stops.at(tokens, i).isPresent()) {
        int stop = i;
        while (stop > begin && Set.of("ADP", "DET", "SCONJ").contains(tokens.get(stop - 1).pos())) {
          stop--;
        }
        return stop;
      }
    }
    return end;
  }

  /** "head of perception": what follows without an organization and without a break. */
  private int complement(Passage passage, List<Token> tokens, int end) {
    int stop = end;
    while (stop < tokens.size()
        && lexicon.has("title-endings", "adjectives")
        && passage.isPart(stop, "ADJ")
        && !isReferred(passage, stop)) {
      stop++;
    }
    if (stop >= tokens.size() || !lexicon.has("title-links", lower(tokens.get(stop)))) {
      return stop;
    }
    int i = stop;
    int last = stop;
    while (i < Math.min(tokens.size(), end + REACH)
        && passage.isPart(i, "ADP", "DET", "NOUN", "ADJ", "PROPN", "CCONJ")
        && stops.at(tokens, i).isEmpty()
        && !isReferred(passage, i)) {
      if (passage.isPart(i, "NOUN", "ADJ", "PROPN")) {
        last = i + 1;
      }
      i++;
    }
    return last;
  }

  private static boolean isReferred(Passage passage, int index) {
    return passage.references().stream().anyMatch(r -> r.covers(index));
  }

  private boolean isFormerPost(Token token) {
    return lexicon.has("former-posts", token.lemma()) || lexicon.has("former-posts", lower(token));
  }

  /** Whether a word stands with a title and is no part of it: "former", "current". */
  private boolean isAside(Token token) {
    return isFormerWord(token) || lexicon.has("not-title", lower(token));
  }

  private boolean isFormerWord(Token token) {
    return lexicon.has("former", lower(token)) || lexicon.has("former", token.lemma());
  }

  private static boolean isCapitalised(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  private static boolean isPlural(Token token) {
    return !token.lemma().equals(lower(token)) && lower(token).matches(".*[sx]");
  }

  private static Span span(List<Token> tokens, int begin, int end) {
    Token first = tokens.get(begin);
    Span whole = first.span().cover(tokens.get(end - 1).span());
    return new Span(whole.begin() + first.span().length() - first.text().length(), whole.end());
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private static Agent agent(Reference reference) {
    return (Agent) reference.entity();
  }
}
