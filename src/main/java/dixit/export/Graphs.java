package dixit.export;

import dixit.rdf.Rules;
import dixit.store.KnowledgeGraph;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;

/**
 * What a dataset holds, by what it is.
 *
 * @param articles graph of each article, by name
 * @param derived what follows from all of them, by name
 * @param said all that is in articles
 */
record Graphs(SortedMap<String, Model> articles, SortedMap<String, Model> derived, Model said) {
  /** What begins so and is not derived is of no article: a store keeps its books there. */
  private static final String OF_STORE = "https://w3id.org/dixit/graph/";

  Graphs {
    articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    derived = Collections.unmodifiableSortedMap(new TreeMap<>(derived));
  }

  static Graphs of(Dataset dataset) {
    SortedMap<String, Model> articles = new TreeMap<>();
    SortedMap<String, Model> derived = new TreeMap<>();
    Model said = ModelFactory.createDefaultModel();
    Iterator<Resource> names = dataset.listModelNames();
    while (names.hasNext()) {
      String name = names.next().toString();
      if (KnowledgeGraph.DERIVED.contains(name)) {
        derived.put(name, dataset.getNamedModel(name));
      } else if (!name.startsWith(OF_STORE) && !name.equals(Rules.ONTOLOGY_GRAPH)) {
        articles.put(name, dataset.getNamedModel(name));
        said.add(dataset.getNamedModel(name));
      }
    }
    return new Graphs(articles, derived, said);
  }

  /** The same with each deal once, however many articles tell it, and with what was withdrawn. */
  Graphs folded() {
    Model all = ModelFactory.createDefaultModel().add(said);
    for (String name : List.of(KnowledgeGraph.DEALS, KnowledgeGraph.WITHDRAWALS)) {
      all.add(derived.getOrDefault(name, ModelFactory.createDefaultModel()));
    }
    return new Graphs(articles, derived, Folding.of(all));
  }

  Model accepted() {
    return derived.getOrDefault(KnowledgeGraph.ACCEPTED, ModelFactory.createDefaultModel());
  }

  Model contradictions() {
    return derived.getOrDefault(KnowledgeGraph.CONTRADICTIONS, ModelFactory.createDefaultModel());
  }
}
