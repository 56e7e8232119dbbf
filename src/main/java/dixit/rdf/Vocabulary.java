package dixit.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the Dixit ontology and of the vocabularies that its graphs use. */
public final class Vocabulary {
  public static final String DX = "https://w3id.org/dixit/ontology#";
  public static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  private Vocabulary() {}

  static Resource dx(String name) {
    return ResourceFactory.createResource(DX + name);
  }

  static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  /** The individual or class that an enum constant stands for: IN_TALKS is dx:InTalks. */
  static Resource individual(Enum<?> constant) {
    return dx(words(constant));
  }

  /** The property that an enum constant stands for: HAS_ACQUIRER is dx:hasAcquirer. */
  static Property property(dixit.model.Property constant) {
    String words = words(constant);
    return property(DX, words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
  }

  /** Prefixes of every file written, in alphabetical order. */
  static Map<String, String> prefixes() {
    return new TreeMap<>(
        Map.of(
            "dx", DX,
            "nif", NIF,
            "prov", PROV,
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "schema", SCHEMA,
            "skos", SKOS,
            "xsd", "http://www.w3.org/2001/XMLSchema#"));
  }

  private static String words(Enum<?> constant) {
    return Arrays.stream(constant.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
