import dixit.Dixit;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Form;
import dixit.model.Mention;
import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * Prints of how many attributions of two data sets the content, the source and the cue are found:
 * French read off gold trees ({@code DIR/attributions/fr_from_gold_trees.jsonl}, a sentence each),
 * English the news of GUM ({@code DIR/attributions/en_gum_wikinews.jsonl}, texts in {@code
 * DIR/gum-wikinews/dep}), those of "I" or "we" and the credits of pictures left out. A source
 * counts where the claimant is named at its place; those told by a pronoun are not judged.
 *
 * <p>Run as {@code java -cp target/dixit.jar src/bench/Attributions.java DIR [--misses]}.
 */
public class Attributions {
  /**
   * One attribution.
   *
   * @param source places of the source, of source and cue as one where the data keep them together
   */
  private record Wanted(List<Span> content, List<Span> source, List<Span> cue) {}

  private record Text(String language, String text, List<Wanted> wanted) {}

  private static final Pattern INNER =
      Pattern.compile(
          "(?:[\\s\\p{Punct}«“”]|(?:que|that)\\b|qu['’])*+(.*?)[\\s,;:.\"«»“”]*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SELF =
      Pattern.compile("-?\\b(?:je|j['’]|nous|on|I|we|you|me)(?!\\w)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "-?(?:t-)?(?:ils?|elles?|qui|celui-ci)|.*\\b(?:he|she|they|it|who)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int SOURCE = 2;
  private static final String[] ROWS = {"content at 0.3", "content at 0.8", "source", "cue"};

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    boolean misses = args.length > 1 && args[1].equals("--misses");
    for (List<Text> texts : List.of(french(data), english(data))) {
      Dixit dixit = Dixit.forLanguage(texts.get(0).language());
      int[] right = new int[ROWS.length];
      int all = 0;
      int named = 0;
      for (Text text : texts) {
        Article article =
            new Article("bench", text.text(), text.language(), Article.Metadata.NONE);
        Extraction extraction = dixit.extract(article);
        for (Wanted wanted : text.wanted()) {
          boolean[] found = found(wanted, extraction);
          all++;
          boolean judged = !isPronoun(show(text, wanted.source()));
          named += judged ? 1 : 0;
          for (int i = 0; i < ROWS.length; i++) {
            right[i] += found[i] && (i != SOURCE || judged) ? 1 : 0;
          }
          if (misses && !(found[1] && found[2])) {
            print(text, wanted, extraction, found);
          }
        }
      }
      System.out.println(texts.get(0).language() + ": " + all + " attributions");
      for (int i = 0; i < ROWS.length; i++) {
        double share = (double) right[i] / (i == SOURCE ? named : all);
        System.out.printf(Locale.ROOT, "  %-15s %.3f%n", ROWS[i], share);
      }
    }
  }

  /** Whether each of the rows holds, the best claim by the overlap of its content taken. */
  private static boolean[] found(Wanted wanted, Extraction extraction) {
    Optional<Claim> best = best(wanted, extraction);
    double overlap = best.map(claim -> overlap(wanted, claim)).orElse(0.0);
    boolean matched = overlap >= 0.3;
    return new boolean[] {
      matched,
      overlap >= 0.8,
      matched && touches(places(best.get(), extraction), wanted.source()),
      matched && touches(best.get().cue().stream().toList(), wanted.cue())
    };
  }

  private static Optional<Claim> best(Wanted wanted, Extraction extraction) {
    Claim best = null;
    for (Claim claim : extraction.claims()) {
      if (claim.form() != Form.OWN_VOICE
          && (best == null || overlap(wanted, claim) > overlap(wanted, best))) {
        best = claim;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where the claimant is spoken of. */
  private static List<Span> places(Claim claim, Extraction extraction) {
    List<Span> places = new ArrayList<>();
    extraction
        .entities()
        .getOrDefault((Entity) claim.claimant(), List.of())
        .forEach(mention -> places.add(mention.span()));
    return places;
  }

  private static boolean touches(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
  }

  private static double overlap(Wanted wanted, Claim claim) {
    BitSet gold = bits(wanted.content());
    BitSet found = bits(claim.content().stream().map(Mention::span).toList());
    BitSet both = (BitSet) gold.clone();
    both.and(found);
    found.or(gold);
    return found.isEmpty() ? 0 : (double) both.cardinality() / found.cardinality();
  }

  private static BitSet bits(List<Span> spans) {
    BitSet bits = new BitSet();
    spans.forEach(span -> bits.set(span.begin(), span.end()));
    return bits;
  }

  private static void print(
      Text text, Wanted wanted, Extraction extraction, boolean[] found) {
    String lost = found[1] ? "source " : found[0] ? "words " : "missed ";
    String words = show(text, wanted.content());
    System.out.println(lost + show(text, wanted.source()) + " | " + words);
    Optional<Claim> best = best(wanted, extraction).filter(claim -> overlap(wanted, claim) > 0);
    if (best.isPresent()) {
      List<Span> said = best.get().content().stream().map(Mention::span).toList();
      System.out.println("    " + best.get().claimant().name() + " | " + show(text, said));
    }
  }

  private static String show(Text text, List<Span> spans) {
    return spans.stream().map(span -> span.in(text.text())).collect(Collectors.joining(" + "));
  }

  private static List<Text> french(Path data) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (JsonObject row : rows(data.resolve("attributions/fr_from_gold_trees.jsonl"))) {
      if (row.get("source").isNull() || isSelf(row.getObj("source").getString("text"))) {
        continue;
      }
      Wanted wanted =
          new Wanted(
              List.of(bare(span(row.getObj("content")), row.getString("text"))),
              List.of(span(row.getObj("source"))),
              List.of(span(row.getObj("cue"))));
      texts.add(new Text("fr", row.getString("text"), List.of(wanted)));
    }
    return texts;
  }

  /** Without the marks around it and the word that joins it to its verb, as Dixit's claims are. */
  private static Span bare(Span span, String text) {
    Matcher inner = INNER.matcher(span.in(text));
    return inner.matches() && inner.start(1) < inner.end(1)
        ? new Span(span.begin() + inner.start(1), span.begin() + inner.end(1))
        : span;
  }

  /** A pronoun's claimant is named elsewhere, so its place proves nothing. */
  private static boolean isPronoun(String source) {
    return PRONOUN.matcher(source).matches();
  }

  private static boolean isSelf(String source) {
    return SELF.matcher(source).matches();
  }

  private static Span span(JsonObject of) {
    return new Span(
        of.get("span").getAsArray().get(0).getAsNumber().value().intValue(),
        of.get("span").getAsArray().get(1).getAsNumber().value().intValue());
  }

  private static List<Text> english(Path data) throws IOException {
    Map<String, List<JsonObject>> rows = new LinkedHashMap<>();
    for (JsonObject row : rows(data.resolve("attributions/en_gum_wikinews.jsonl"))) {
      String source = row.get("source_edu").getAsArray().get(0).getAsString().value();
      boolean credit = source.startsWith("Image") || source.startsWith("Video");
      boolean self = SELF.matcher(source).find();
      if (row.getString("doc").startsWith("GUM_news") && !credit && !self) {
        rows.computeIfAbsent(row.getString("doc"), doc -> new ArrayList<>()).add(row);
      }
    }
    List<Text> texts = new ArrayList<>();
    for (String doc : rows.keySet()) {
      String text = text(data.resolve("gum-wikinews/dep/" + doc + ".conllu"));
      List<Wanted> wanted = new ArrayList<>();
      for (JsonObject row : rows.get(doc)) {
        List<Span> content = new ArrayList<>();
        places(text, row, "content_edus").forEach(span -> content.add(bare(span, text)));
        List<Span> source = places(text, row, "source_edu");
        if (!content.isEmpty()) {
          wanted.add(new Wanted(content, source, source));
        }
      }
      texts.add(new Text("en", text, wanted));
    }
    return texts;
  }

  /** Sentences and paragraphs of a treebank as a text. */
  private static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# newpar") && !line.contains("_block")) {
        text.append("\n\n");
      } else if (line.startsWith("# text = ")) {
        boolean fresh = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(fresh ? "" : " ").append(line.substring("# text = ".length()));
      }
    }
    return text.toString().strip();
  }

  /** Where pieces of a text stand whose white space is not the text's. */
  private static List<Span> places(String text, JsonObject row, String key) {
    StringBuilder dense = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        dense.append(text.charAt(i));
        offsets.add(i);
      }
    }
    String whole = dense.toString();
    List<String> pieces = new ArrayList<>();
    for (JsonValue piece : row.get(key).getAsArray()) {
      pieces.add(piece.getAsString().value().replaceAll("\\s+", ""));
    }
    List<Span> spans = new ArrayList<>();
    int at = whole.indexOf(String.join("", pieces));
    for (String piece : pieces) {
      int begin = whole.indexOf(piece, Math.max(at, 0));
      if (begin >= 0) {
        spans.add(new Span(offsets.get(begin), offsets.get(begin + piece.length() - 1) + 1));
        at = begin + piece.length();
      }
    }
    return spans;
  }

  private static List<JsonObject> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JSON::parse).toList();
    }
  }
}
