package dixit.extract.name;

import dixit.extract.lexicon.Gazetteer;
import dixit.extract.lexicon.Gazetteer.Topic;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.model.Span;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a run of words with capitals into the names it holds. */
final class NameParts {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  NameParts(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The names of a run, in order: posts, titles and origins cut off, maker and product apart. */
  List<NameRuns.Part> split(List<Token> tokens, int begin, int end) {
    List<NameRuns.Part> parts = new ArrayList<>();
    int from = begin;
    int i = begin;
    while (i < end) {
      int phrase = gazetteer.phraseEnd(tokens, i);
      if (phrase > i && phrase <= end) {
        i = phrase;
        continue;
      }
      int post = postEnd(tokens, i, begin, end);
      if (post > i) {
        part(tokens, from, i, parts);
        from = post;
        i = post;
      } else {
        i++;
      }
    }
    part(tokens, from, end, parts);
    return parts;
  }

  /** The end of a post written with capitals ("Executive Vice President") that begins here. */
  private int postEnd(List<Token> tokens, int index, int begin, int end) {
    int post = index;
    int head = index;
    while (post < end) {
      String word = tokens.get(post).text();
      if (lexicon.has("post-words", word)) {
        head = post + 1;
      } else if (!lexicon.has("post-modifiers", word)) {
        break;
      }
      post++;
    }
    post = head;
    boolean surname =
        post == index + 1
            && post == end
            && (index > begin && gazetteer.has(Topic.FIRST_NAME, tokens.get(index - 1).text())
                || isAfterParticle(tokens, index, begin));
    return surname ? index : post;
  }

  /** "Bruno Le Maire", "M. Le Maire": a surname of an article with a capital and a trade. */
  private boolean isAfterParticle(List<Token> tokens, int index, int begin) {
    if (index < 2 || index == begin) {
      return false;
    }
    String particle = tokens.get(index - 1).text();
    String before = tokens.get(index - 2).text();
    return WordShape.isCapitalised(particle)
        && lexicon.has("name-particles", particle.toLowerCase(Locale.ROOT))
        && (index - 2 >= begin && gazetteer.has(Topic.FIRST_NAME, before.split("-")[0])
            || lexicon.has("titles", before));
  }

  private void part(List<Token> tokens, int from, int to, List<NameRuns.Part> parts) {
    int begin = from;
    int end = to;
    while (begin < end && isDropped(tokens, begin, end)) {
      begin++;
    }
    while (begin < end
        && isLooseEnd(tokens.get(end - 1).text(), end - begin)
        && !isSurname(tokens, begin, end)) {
      end--;
    }
    if (begin >= end) {
      return;
    }
    int whole = gazetteer.phraseEnd(tokens, begin);
    if (whole < end) {
      int maker = makerEnd(tokens, begin, end);
      if (maker > begin) {
        parts.add(new NameRuns.Part(begin, maker));
        part(tokens, maker, end, parts);
        return;
      }
    }
    parts.add(new NameRuns.Part(begin, end));
  }

  /** A title, an origin or a word that is never a name, at the head of a longer run. */
  private boolean isDropped(List<Token> tokens, int begin, int end) {
    String word = tokens.get(begin).text();
    if (gazetteer.phraseEnd(tokens, begin) > begin) {
      return false;
    }
    if (lexicon.has("titles", word) && (end - begin > 1 || word.endsWith("."))) {
      return !lexicon.has("company-words", tokens.get(end - 1).text());
    }
    if (word.equals("&") || NameRuns.OF.contains(word) || NameRuns.AND.contains(word)) {
      return true;
    }
    if (end - begin > 1) {
      String last = tokens.get(end - 1).text();
      boolean endsAsName =
          lexicon.has("organization-words", last)
              || lexicon.has("company-words", last)
              || lexicon.has("government-nouns", last)
              || lexicon.has("legal-forms", last);
      boolean origin =
          (gazetteer.has(Topic.ORIGIN, word) || isAdjectiveOfOrigin(word))
              && !isFirstName(tokens, begin, end);
      boolean kind =
          lexicon.has("company-nouns", word.toLowerCase(Locale.ROOT))
              && gazetteer.has(Topic.COMPANY, NameRuns.joined(tokens, begin + 1, end));
      if (kind) {
        return true; // "la Banque Barclays"
      }
      boolean noName = lexicon.has("not-names", word);
      return noName || origin && !endsAsName;
    }
    return false;
  }

  /** "le groupe Néerlandais X", written with a capital, and maybe without its accents. */
  private boolean isAdjectiveOfOrigin(String word) {
    return lexicon.has("known-adjectives", word.toLowerCase(Locale.ROOT))
        || lexicon.words("known-adjectives").stream()
            .anyMatch(known -> NameKey.plain(known).equals(NameKey.plain(word)));
  }

  /** "Christian Beauchesne": a first name that is an adjective, too. */
  private boolean isFirstName(List<Token> tokens, int begin, int end) {
    String next = tokens.get(begin + 1).text();
    return end - begin == 2
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && WordShape.isPlain(next)
        && !gazetteer.has(Topic.COMMON_ENGLISH, next);
  }

  /** "Ada May": the name of a month, too, after a first name. */
  private boolean isSurname(List<Token> tokens, int begin, int end) {
    return end - begin == 2
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && WordShape.isPlain(tokens.get(end - 1).text());
  }

  private boolean isLooseEnd(String word, int length) {
    return word.equals("&")
        || NameRuns.OF.contains(word)
        || NameRuns.AND.contains(word)
        || length > 1 && lexicon.has("not-names", word) && !lexicon.has("company-words", word);
  }

  /** "Boeing 787 Dreamliner", "Intel Core Duo": the end of the maker before its product. */
  private int makerEnd(List<Token> tokens, int begin, int end) {
    for (int maker = Math.min(begin + 3, end - 1); maker > begin; maker--) {
      String name = NameRuns.joined(tokens, begin, maker);
      boolean house = gazetteer.has(Topic.COMPANY, name);
      if (gazetteer.has(Topic.ORGANIZATION, name)
          && isPerson(tokens, maker, end)
          && end - maker == 2) {
        return maker; // "l'étudiant de Harvard Mark Trelawny"
      }
      if (house && (isProduct(tokens, maker, end) || isPerson(tokens, maker, end))) {
        return maker;
      }
    }
    return begin;
  }

  private boolean isPerson(List<Token> tokens, int begin, int end) {
    return end - begin > 1
        && end - begin < 4
        && gazetteer.has(Topic.FIRST_NAME, tokens.get(begin).text())
        && !lexicon.has("company-words", tokens.get(end - 1).text());
  }

  private boolean isProduct(List<Token> tokens, int begin, int end) {
    String first = tokens.get(begin).text();
    String rest = NameRuns.joined(tokens, begin, end);
    return gazetteer.has(Topic.CHIP, first)
        || gazetteer.has(Topic.CHIP, rest)
        || gazetteer.phraseEnd(tokens, begin) > begin
            && gazetteer.has(
                Topic.CHIP, NameRuns.joined(tokens, begin, gazetteer.phraseEnd(tokens, begin)))
        || gazetteer.has(Topic.PRODUCT, first)
        || gazetteer.has(Topic.PRODUCT, rest)
        || gazetteer.has(Topic.PRODUCT, rest.replaceAll("s$", ""))
        || lexicon.has("chip-kinds", first)
        || WordShape.isModelNumber(first)
        || WordShape.isCapitalised(first) && lexicon.has("post-words", first);
  }

  /** The name in a word with a joined suffix or prefix: "Intel" in "Intel-backed", "ex-Intel". */
  Span withoutAffixes(String form, Span span) {
    int begin = 0;
    int end = form.length();
    int last = form.lastIndexOf('-');
    if (last > 0 && lexicon.has("suffixes", form.substring(last + 1))) {
      end = last;
    }
    int first = form.indexOf('-');
    if (first > 0
        && first < end
        && lexicon.has("prefixes", form.substring(0, first).toLowerCase(Locale.ROOT))) {
      begin = first + 1;
    }
    return new Span(span.begin() + begin, span.begin() + end);
  }
}
