package dixit.store;

import dixit.rdf.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Articles as they would have been read on a day: with the claims that had been made by then. A
 * claim is made on its own date, else on that of its article; of one without either nobody knows.
 */
final class AsOf {
  private final LocalDate date;

  AsOf(LocalDate date) {
    this.date = date;
  }

  /** The graph of each article of which something had been claimed, copies. */
  List<Model> articles(Dataset dataset) {
    List<Model> kept = new ArrayList<>();
    dataset
        .listModelNames()
        .forEachRemaining(
            name -> {
              Model graph = dataset.getNamedModel(name);
              articles(graph).forEach(article -> kept(graph, article).ifPresent(kept::add));
            });
    return kept;
  }

  /** How many articles tell no date. */
  static long undated(Dataset dataset) {
    return articles(dataset.getDefaultModel()).stream()
        .filter(article -> !article.hasProperty(Vocabulary.DATE_PUBLISHED))
        .count();
  }

  private static List<Resource> articles(Model graph) {
    return graph.listSubjectsWithProperty(RDF.type, Vocabulary.ARTICLE).toList();
  }

  private Optional<Model> kept(Model graph, Resource article) {
    boolean published = isByThen(article, Vocabulary.DATE_PUBLISHED);
    Set<Resource> later = new HashSet<>();
    boolean any = published;
    for (Resource claim : graph.listSubjectsWithProperty(RDF.type, Vocabulary.CLAIM).toList()) {
      boolean made =
          claim.hasProperty(Vocabulary.CLAIM_DATE)
              ? isByThen(claim, Vocabulary.CLAIM_DATE)
              : published;
      any |= made;
      if (!made) {
        later.add(claim);
      }
    }
    if (!any) {
      return Optional.empty();
    }
    Model known = without(graph, later);
    if (!published) {
      // What has not appeared has corrected nothing yet.
      known.removeAll(null, Vocabulary.WAS_REVISION_OF, null);
    }
    return Optional.of(known);
  }

  private boolean isByThen(Resource thing, org.apache.jena.rdf.model.Property property) {
    return thing.hasProperty(property)
        && !LocalDate.parse(thing.getProperty(property).getString().substring(0, 10)).isAfter(date);
  }

  /** Claims go with the words that only they need, and with propositions that nobody states now. */
  private static Model without(Model graph, Set<Resource> claims) {
    Model rest = ModelFactory.createDefaultModel().add(graph);
    for (Resource claim : claims) {
      rest.removeAll(claim, null, null);
      rest.removeAll(null, null, claim);
    }
    for (Resource mention : rest.listSubjectsWithProperty(RDF.type, Vocabulary.MENTION).toList()) {
      boolean used =
          mention.hasProperty(Vocabulary.DENOTES)
              || mention.hasProperty(Vocabulary.EXPRESSES)
              || rest.contains(null, Vocabulary.HAS_CUE, mention);
      if (!used) {
        rest.removeAll(mention, null, null);
      }
    }
    for (Resource proposition :
        rest.listSubjectsWithProperty(RDF.type, Vocabulary.PROPOSITION).toList()) {
      if (!rest.contains(null, Vocabulary.STATES, (RDFNode) proposition)) {
        rest.removeAll(proposition, null, null);
      }
    }
    return rest;
  }
}
