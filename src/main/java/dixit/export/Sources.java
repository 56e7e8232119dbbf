package dixit.export;

import dixit.rdf.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/** In which articles things are told, and who speaks there. */
final class Sources {
  /** Digits of an article's hash that tell it from others in a table. */
  private static final int SHORT_HASH = 8;

  private static final Comparator<Resource> BY_DAY =
      Comparator.comparing((Resource article) -> text(article, Vocabulary.DATE_PUBLISHED))
          .thenComparing(Resource::toString);

  private Sources() {}

  /**
   * Articles that tell of a deal or a post, by day; of versions that correct each other the last.
   */
  static List<Resource> of(Resource thing) {
    Model graph = thing.getModel();
    List<Resource> all =
        Stream.concat(
                graph.listSubjectsWithProperty(Vocabulary.DENOTES, thing).toList().stream()
                    .flatMap(mention -> resources(mention, Vocabulary.REFERENCE_CONTEXT)),
                Fact.claimsOn(thing).flatMap(claim -> Words.of(claim).article().stream()))
            .distinct()
            .sorted(BY_DAY)
            .toList();
    List<Resource> last =
        all.stream()
            .filter(article -> !graph.contains(null, Vocabulary.WAS_REVISION_OF, article))
            .toList();
    return last.isEmpty() ? all : last;
  }

  /** Articles that correct the one of a claim and no longer make it. */
  static List<Resource> withdrawing(Resource claim) {
    return resources(claim, Vocabulary.WAS_INVALIDATED_BY)
        .flatMap(reading -> resources(reading, Vocabulary.USED))
        .distinct()
        .sorted(BY_DAY)
        .toList();
  }

  /** Its headline, else its address or the begin of its hash; its outlet and its day. */
  static String name(Resource article) {
    String headline = text(article, Vocabulary.HEADLINE);
    String address =
        resources(article, Vocabulary.URL).map(Resource::toString).sorted().findFirst().orElse("");
    String hash = Names.local(article);
    String title =
        !headline.isEmpty()
            ? headline
            : !address.isEmpty()
                ? address
                : "article " + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    return Names.join(
        List.of(
            title, text(article, Vocabulary.PUBLISHER), text(article, Vocabulary.DATE_PUBLISHED)),
        " · ");
  }

  /** Who makes a claim; of the article's own voice also the outlet. */
  static String claimant(Resource claim) {
    return Names.join(
        resources(claim, Vocabulary.HAS_CLAIMANT)
            .map(
                agent ->
                    Sort.kind(agent).equals("ArticleVoice") ? ownVoice(claim) : Names.of(agent))
            .distinct()
            .sorted()
            .toList(),
        Names.SEPARATOR);
  }

  private static String ownVoice(Resource claim) {
    Optional<String> outlet =
        Words.of(claim)
            .article()
            .map(article -> text(article, Vocabulary.PUBLISHER))
            .filter(name -> !name.isEmpty());
    return outlet.map(name -> "the article (" + name + ")").orElse("the article");
  }

  private static String text(Resource article, Property property) {
    return Names.join(Names.all(article, property), ", ");
  }

  private static Stream<Resource> resources(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(Statement::getObject)
        .filter(RDFNode::isResource)
        .map(RDFNode::asResource);
  }
}
