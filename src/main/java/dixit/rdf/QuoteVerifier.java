package dixit.rdf;

import dixit.model.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Reads every quote of a graph again in the words of its article. */
public final class QuoteVerifier {
  private final Map<String, Article> byName = new TreeMap<>();
  private final Map<String, Article> byHash = new TreeMap<>();

  /**
   * @param articles whose texts are compared, as they are read
   */
  public QuoteVerifier(Collection<Article> articles) {
    for (Article article : articles) {
      byName.putIfAbsent(article.name(), article);
      byHash.putIfAbsent(article.sha256(), article);
    }
  }

  /**
   * Verifies every article of a graph, in the order of their identifiers. An article is found by
   * the hash of its text, else, where the graph has only one, by the name of the graph.
   *
   * @param name of the graph's file without extension
   */
  public List<Verification> verify(String name, Model graph) {
    List<Resource> articles =
        graph.listSubjectsWithProperty(RDF.type, Vocabulary.ARTICLE).toList().stream()
            .sorted((one, two) -> one.getURI().compareTo(two.getURI()))
            .toList();
    return articles.stream()
        .map(
            article -> {
              Article same = byHash.get(hash(article));
              Article other = articles.size() == 1 ? byName.get(name) : null;
              return verify(
                  article, Optional.ofNullable(same != null ? same : other), same != null);
            })
        .toList();
  }

  private Verification verify(Resource article, Optional<Article> read, boolean sameText) {
    List<Resource> mentions =
        article.getModel().listSubjectsWithProperty(Vocabulary.REFERENCE_CONTEXT, article).toList();
    List<Misquote> misquotes = new ArrayList<>();
    if (read.isPresent()) {
      int[] text = read.get().text().codePoints().toArray();
      for (Resource mention : mentions) {
        misquote(mention, text).ifPresent(misquotes::add);
      }
      misquotes.sort(
          (one, two) ->
              one.begin() != two.begin()
                  ? Integer.compare(one.begin(), two.begin())
                  : one.mention().compareTo(two.mention()));
    }
    return new Verification(
        article.getURI(), read.map(Article::name), sameText, mentions.size(), misquotes);
  }

  private static Optional<Misquote> misquote(Resource mention, int[] text) {
    int begin = offset(mention.getProperty(Vocabulary.BEGIN_INDEX));
    int end = offset(mention.getProperty(Vocabulary.END_INDEX));
    Statement anchor = mention.getProperty(Vocabulary.ANCHOR_OF);
    String quoted = anchor == null || !anchor.getObject().isLiteral() ? "" : anchor.getString();
    boolean inside = 0 <= begin && begin < end && end <= text.length;
    String found = inside ? new String(text, begin, end - begin) : "";
    return inside && found.equals(quoted)
        ? Optional.empty()
        : Optional.of(new Misquote(mention.getURI(), begin, end, quoted, found));
  }

  /** A whole number not below 0, or -1 where none is given. */
  private static int offset(@Nullable Statement statement) {
    if (statement == null || !statement.getObject().isLiteral()) {
      return -1;
    }
    String digits = statement.getLiteral().getLexicalForm();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private static String hash(Resource article) {
    Statement hash = article.getProperty(Vocabulary.TEXT_HASH);
    return hash == null || !hash.getObject().isLiteral() ? "" : hash.getString();
  }

  /**
   * What came of an article.
   *
   * @param article its identifier
   * @param name of the text it was compared with; none if there is no such text
   * @param sameText whether that text has the hash that the graph gives
   * @param quotes how many there are
   * @param misquotes those whose words are not at their offsets, in order of offset
   */
  public record Verification(
      String article,
      Optional<String> name,
      boolean sameText,
      int quotes,
      List<Misquote> misquotes) {
    public Verification {
      misquotes = List.copyOf(misquotes);
    }

    /** Whether the very text was found, and every quote in it at its place. */
    public boolean holds() {
      return sameText && misquotes.isEmpty();
    }
  }

  /**
   * A quote that does not stand where it says.
   *
   * @param mention its identifier
   * @param begin in code points, -1 if the graph gives none
   * @param end in code points, exclusive, -1 if the graph gives none
   * @param quoted the words in the graph
   * @param found the words in the article at these offsets, empty if they lie outside
   */
  public record Misquote(String mention, int begin, int end, String quoted, String found) {}
}
