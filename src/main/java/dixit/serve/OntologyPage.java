package dixit.serve;

import dixit.rdf.Ontology;
import dixit.rdf.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology for people: each term with its label and definition, where its identifier leads.
 *
 * @param groups classes, properties, individuals
 */
record OntologyPage(String title, List<Group> groups) implements Pages.Body {
  /** Terms of one kind. */
  record Group(String title, List<Term> terms) {}

  /** A term; its name is the fragment of its identifier. */
  record Term(String name, String label, String definition, String iri, List<Fact> facts) {}

  /** What else is known of a term. */
  record Fact(String property, List<Link> values) {}

  static OntologyPage of(Reader reader) {
    Model ontology = Ontology.model("dixit.ttl");
    List<Group> groups =
        Stream.of(
                OWL.Class,
                OWL.ObjectProperty,
                OWL.DatatypeProperty,
                OWL.AnnotationProperty,
                OWL2_NAMED_INDIVIDUAL)
            .map(type -> group(reader, ontology, type))
            .filter(group -> !group.terms().isEmpty())
            .toList();
    return new OntologyPage(reader.labels().of("ontology"), groups);
  }

  private static final Resource OWL2_NAMED_INDIVIDUAL =
      org.apache.jena.rdf.model.ResourceFactory.createResource(OWL.NS + "NamedIndividual");

  private static Group group(Reader reader, Model ontology, Resource type) {
    List<Term> terms =
        ontology.listSubjectsWithProperty(RDF.type, type).toList().stream()
            .filter(term -> term.isURIResource() && term.getURI().startsWith(Vocabulary.DX))
            .sorted(Comparator.comparing(Resource::getURI))
            .map(term -> term(reader, term))
            .toList();
    return new Group(reader.labels().of("ontology-" + type.getLocalName()), terms);
  }

  private static Term term(Reader reader, Resource term) {
    String language = reader.labels().language();
    List<Fact> facts =
        Stream.of(
                fact(reader, term, "sub-class", RDFS.subClassOf),
                fact(reader, term, "sub-property", RDFS.subPropertyOf),
                fact(reader, term, "domain", RDFS.domain),
                fact(reader, term, "range", RDFS.range))
            .filter(fact -> !fact.values().isEmpty())
            .toList();
    return new Term(
        term.getLocalName(),
        text(term, RDFS.label, language),
        text(term, SKOS.definition, language),
        term.getURI(),
        facts);
  }

  private static Fact fact(Reader reader, Resource term, String key, Property property) {
    List<Link> values =
        term.listProperties(property).toList().stream()
            .map(statement -> statement.getObject())
            .filter(RDFNode::isURIResource)
            .map(node -> node.asResource())
            .sorted(Comparator.comparing(Resource::getURI))
            .map(
                value ->
                    new Link(
                        value.getURI().startsWith(Vocabulary.DX) ? "#" + value.getLocalName() : "",
                        value.getLocalName(),
                        ""))
            .toList();
    return new Fact(reader.labels().of("ontology-" + key), values);
  }

  private static String text(Resource term, Property property, String language) {
    return term.listProperties(property).toList().stream()
        .filter(statement -> statement.getObject().isLiteral())
        .filter(statement -> statement.getLanguage().equals(language))
        .map(statement -> statement.getString())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
