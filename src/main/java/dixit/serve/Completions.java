package dixit.serve;

import com.google.gson.Gson;
import dixit.rdf.Ontology;
import dixit.rdf.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the editor of the SPARQL page can complete, under the names that YASQE has for them.
 *
 * @param prefixes as "dx: &lt;https://…#&gt;"
 * @param property identifiers
 * @param classes identifiers
 */
record Completions(List<String> prefixes, List<String> property, List<String> classes) {

  static Completions ofOntology() {
    Model ontology = Ontology.model("dixit.ttl");
    return new Completions(
        Vocabulary.prefixes().entrySet().stream()
            .map(prefix -> prefix.getKey() + ": <" + prefix.getValue() + ">")
            .toList(),
        Stream.concat(
                Stream.of(RDF.subject, RDF.predicate, RDF.object, RDFS.label).map(Resource::getURI),
                Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                    .flatMap(type -> terms(ontology, type)))
            .sorted()
            .toList(),
        terms(ontology, OWL.Class).sorted().toList());
  }

  private static Stream<String> terms(Model ontology, Resource type) {
    return ontology.listSubjectsWithProperty(RDF.type, type).toList().stream()
        .filter(Resource::isURIResource)
        .map(Resource::getURI);
  }

  String json() {
    return new Gson().toJson(this);
  }
}
