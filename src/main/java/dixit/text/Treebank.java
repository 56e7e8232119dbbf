package dixit.text;

import dixit.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads CoNLL-U files into trees over the tokens of our own tokenizer.
 *
 * <p>Words that stand in one of our tokens become one: it takes the place of the first whose head
 * is outside. A word that we cut is headed by its first part.
 */
final class Treebank {
  private final Tokenizer tokenizer;

  Treebank(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** A word of the file: where it stands in the text, and its columns; head -1 for the root. */
  private record Word(Span span, String tag, int head, String relation) {}

  /** The trees of a file; sentences that cannot be brought to our tokens are left out. */
  List<Tree> read(Path file) {
    List<Tree> trees = new ArrayList<>();
    List<String> block = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank()) {
          add(block, trees);
          block.clear();
        } else {
          block.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
    add(block, trees);
    return trees;
  }

  private void add(List<String> block, List<Tree> trees) {
    String name = "";
    String text = "";
    for (String line : block) {
      name = line.startsWith("# sent_id = ") ? line.substring(12) : name;
      text = line.startsWith("# text = ") ? line.substring(9) : text;
    }
    List<Word> words = words(block, text);
    if (!words.isEmpty()) {
      List<Span> tokens = tokenizer.tokenize(text, new Span(0, text.length()));
      int[] group = group(tokens, words);
      if (group.length > 0) {
        trees.addAll(merge(name, text, tokens, words, group));
      }
    }
  }

  private static List<Word> words(List<String> block, String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    int contractedUntil = 0;
    Span contraction = new Span(0, 0);
    for (int line = 0; line < block.size(); line++) {
      String[] columns = block.get(line).split("\t");
      if (columns.length < 8 || columns[0].contains(".")) {
        continue;
      }
      if (columns[0].contains("-")) {
        Span span = find(text, at, columns[1]);
        int last = Integer.parseInt(columns[0].substring(columns[0].indexOf('-') + 1));
        if (span == null) {
          return List.of();
        }
        if (!isConcatenation(columns[1], block, line, last - words.size())) {
          contraction = span;
          contractedUntil = last;
          at = span.end();
        }
        continue;
      }
      boolean contracted = Integer.parseInt(columns[0]) <= contractedUntil;
      Span span = contracted ? contraction : find(text, at, columns[1]);
      if (span == null) {
        return List.of();
      }
      at = span.end();
      words.add(
          new Word(
              span, tag(columns[3], columns[5]), Integer.parseInt(columns[6]) - 1, columns[7]));
    }
    return words;
  }

  private static boolean isConcatenation(String form, List<String> block, int line, int count) {
    StringBuilder joined = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      joined.append(block.get(line + i).split("\t")[1]);
    }
    return joined.toString().equalsIgnoreCase(form);
  }

  /** The form in the text from there on, whatever the white space within it. */
  private static Span find(String text, int from, String form) {
    int begin = skipSpace(text, from);
    int at = begin;
    for (int i = 0; i < form.length(); i++) {
      if (Tokenizer.isSpace(form.charAt(i))) {
        continue;
      }
      at = skipSpace(text, at);
      if (at >= text.length() || text.charAt(at) != form.charAt(i)) {
        return null;
      }
      at++;
    }
    return new Span(begin, at);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Tokenizer.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Part of speech, with the form of a verb. */
  private static String tag(String pos, String features) {
    if (pos.equals("VERB") || pos.equals("AUX")) {
      int at = features.indexOf("VerbForm=");
      if (at >= 0) {
        String form = features.substring(at + 9).split("\\|")[0];
        boolean past = form.equals("Part") && features.contains("Tense=Past");
        return pos + "." + (past ? "Past" : form);
      }
    }
    return pos;
  }

  /**
   * For each word the first token of the group it belongs to; empty where tokens and words overlap
   * otherwise than several in one.
   */
  private static int[] group(List<Span> tokens, List<Word> words) {
    int[] group = new int[words.size()];
    int token = 0;
    int word = 0;
    while (token < tokens.size() && word < words.size()) {
      int firstToken = token;
      int firstWord = word;
      while (tokens.get(token).end() != words.get(word).span().end()) {
        if (tokens.get(token).end() < words.get(word).span().end()) {
          token++;
        } else {
          word++;
        }
        if (token == tokens.size() || word == words.size()) {
          return new int[0];
        }
      }
      while (word + 1 < words.size() && words.get(word + 1).span().equals(words.get(word).span())) {
        word++;
      }
      if (token > firstToken && word > firstWord) {
        return new int[0];
      }
      Arrays.fill(group, firstWord, word + 1, firstToken);
      token++;
      word++;
    }
    return token == tokens.size() && word == words.size() ? group : new int[0];
  }

  /** The tree over our tokens, or nothing where merging would give a circle. */
  private static List<Tree> merge(
      String name, String text, List<Span> tokens, List<Word> words, int[] group) {
    int[] heads = new int[tokens.size()];
    Arrays.fill(heads, Token.UNPARSED);
    String[] tags = new String[tokens.size()];
    String[] relations = new String[tokens.size()];
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int head = word.head() < 0 ? Token.ROOT : group[word.head()];
      if (head != group[i] && heads[group[i]] == Token.UNPARSED) {
        heads[group[i]] = head;
        tags[group[i]] = word.tag();
        relations[group[i]] = word.relation();
      }
    }
    List<String> forms = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < heads.length; i++) {
      forms.add(Tokenizer.straight(tokens.get(i).in(text)));
      if (heads[i] == Token.UNPARSED) {
        boolean mark = !Character.isLetterOrDigit(forms.get(i).charAt(0));
        heads[i] = first;
        tags[i] = mark ? "PUNCT" : tags[first];
        relations[i] = mark ? "punct" : "flat";
      } else {
        first = i;
      }
    }
    return isTree(heads)
        ? List.of(new Tree(name, text, forms, List.of(tags), heads, List.of(relations)))
        : List.of();
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == Token.ROOT ? 1 : 0;
      int above = i;
      for (int steps = 0; above >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        above = heads[above];
      }
    }
    return roots == 1;
  }

  /** The relation without its language-specific part. */
  static String universal(String relation) {
    return relation.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
  }
}
