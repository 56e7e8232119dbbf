package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Certainty;
import dixit.model.DealStatus;
import dixit.model.DealType;
import dixit.model.Form;
import dixit.model.Property;
import dixit.model.Role;
import dixit.model.Stance;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

class OntologyTest {
  private static final Model ONTOLOGY = Ontology.model("dixit.ttl");

  @Test
  void constantsAndTermsAreTheSame() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Vocabulary.class.getDeclaredFields()) {
      if (field.get(null) instanceof Resource resource) {
        constants.add(resource.getURI());
      }
    }
    Stream.<Enum<?>[]>of(
            DealType.values(),
            DealStatus.values(),
            Stance.values(),
            Certainty.values(),
            Form.values())
        .flatMap(Stream::of)
        .forEach(constant -> constants.add(Vocabulary.individual(constant).getURI()));
    for (Property property : Property.values()) {
      constants.add(Vocabulary.property(property).getURI());
    }
    constants.removeIf(uri -> !uri.startsWith(Vocabulary.DX));
    assertEquals(terms(), constants);
  }

  @Test
  void everyTermHasLabelAndDefinitionInBothLanguages() {
    List<String> missing = new ArrayList<>();
    for (String term : terms()) {
      Resource resource = ONTOLOGY.getResource(term);
      for (org.apache.jena.rdf.model.Property property : List.of(RDFS.label, SKOS.definition)) {
        List<String> languages =
            ONTOLOGY
                .listObjectsOfProperty(resource, property)
                .mapWith(node -> node.asLiteral().getLanguage())
                .toList();
        if (!Set.of("en", "fr").equals(new HashSet<>(languages)) || languages.size() != 2) {
          missing.add(term + " " + property + " " + languages);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void rolesBelongToTheSameDealsAsInTheModel() {
    for (Role role : Role.values()) {
      Resource property = ONTOLOGY.getResource(Vocabulary.property(Property.of(role)).getURI());
      assertTrue(property.hasProperty(RDFS.subPropertyOf, Vocabulary.HAS_PARTICIPANT), role.name());
      Resource domain = property.getPropertyResourceValue(RDFS.domain);
      Set<String> inOntology =
          domain.hasProperty(OWL.unionOf)
              ? domain.getPropertyResourceValue(OWL.unionOf).as(RDFList.class).asJavaList().stream()
                  .map(RDFNode::toString)
                  .collect(Collectors.toSet())
              : Set.of(domain.getURI());
      Set<String> inModel =
          Stream.of(DealType.values())
              .filter(type -> type.roles().contains(role))
              .map(type -> Vocabulary.individual(type).getURI())
              .collect(Collectors.toSet());
      assertEquals(inModel, inOntology, role.name());
    }
  }

  @Test
  void exclusiveRolesAreListedBothWays() {
    ONTOLOGY
        .listStatements(null, Vocabulary.IS_EXCLUSIVE_WITH, (RDFNode) null)
        .forEach(
            pair ->
                assertTrue(
                    ONTOLOGY.contains(
                        pair.getResource(), Vocabulary.IS_EXCLUSIVE_WITH, pair.getSubject()),
                    pair::toString));
  }

  @Test
  void versionIsSemantic() {
    Resource ontology = ONTOLOGY.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
    assertTrue(
        ontology
            .getPropertyResourceValue(OWL2.versionIRI)
            .getURI()
            .matches("https://w3id.org/dixit/ontology/\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void isOwl2DlAndConsistent() throws OWLOntologyCreationException {
    OWLOntology ontology = load("dixit.ttl");
    assertEquals(List.of(), new OWL2DLProfile().checkOntology(ontology).getViolations());
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    assertTrue(reasoner.isConsistent());
    assertEquals(
        Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom(), "empty classes");
  }

  /** Data that the reasoner must refuse, so that its silence on the ontology means something. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:x> a dx:Person , dx:Company .",
        "<urn:x> a dx:Deal , dx:Claim .",
        "<urn:c> dx:hasStance dx:Affirms , dx:Denies .",
        "<urn:d> a dx:Merger ; dx:hasHiredPerson <urn:p> . <urn:p> a dx:Company .",
        "<urn:d> dx:hasStatus dx:Affirms ."
      })
  void reasonerRefuses(String data) throws OWLOntologyCreationException {
    String text = Ontology.text("dixit.ttl") + data;
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertFalse(new ReasonerFactory().createReasoner(ontology).isConsistent(), data);
  }

  @Test
  void alignmentsNameOnlyTermsThatExist() {
    Set<String> named = new TreeSet<>();
    Ontology.model("alignments.ttl")
        .listStatements()
        .forEach(
            statement ->
                Stream.of(statement.getSubject(), statement.getObject())
                    .map(RDFNode::toString)
                    .filter(node -> node.startsWith(Vocabulary.DX))
                    .forEach(named::add));
    named.removeAll(terms());
    assertEquals(Set.of(), named);
  }

  /** Whatever of our namespace is declared in the ontology. */
  private static Set<String> terms() {
    return ONTOLOGY
        .listSubjectsWithProperty(RDF.type)
        .mapWith(RDFNode::toString)
        .filterKeep(uri -> uri.startsWith(Vocabulary.DX))
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static OWLOntology load(String path) throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    return manager.loadOntologyFromOntologyDocument(
        new ByteArrayInputStream(Ontology.text(path).getBytes(StandardCharsets.UTF_8)));
  }
}
