package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Jena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;

/** Reads graphs from files in any RDF syntax that their names tell. */
public final class GraphFile {
  private GraphFile() {}

  /**
   * The default graph and the named graphs of a file; propositions that reify a triple, as in RDF
   * 1.2, have its parts.
   *
   * @throws InputException if it cannot be read
   */
  public static Dataset dataset(Path file) {
    Jena.start();
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file: give a graph that 'dixit build' wrote");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(file + ": no file to read: give a graph that 'dixit build' wrote");
    }
    if (RDFLanguages.filenameToLang(file.toString()) == null) {
      throw new InputException(
          file + ": no RDF syntax has this ending: name it .ttl, .trig, .nq, .nt, .jsonld or .rdf");
    }
    try {
      Dataset dataset = RDFDataMgr.loadDataset(file.toUri().toString());
      TripleTerms.spellOut(dataset.getDefaultModel().getGraph());
      dataset
          .listModelNames()
          .forEachRemaining(name -> TripleTerms.spellOut(dataset.getNamedModel(name).getGraph()));
      return dataset;
    } catch (RiotException e) {
      throw new InputException(
          file + ": not RDF: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
  }

  /**
   * All triples of a file, those of its named graphs included.
   *
   * @throws InputException if it cannot be read
   */
  public static Model model(Path file) {
    Dataset dataset = dataset(file);
    Model all = ModelFactory.createDefaultModel().add(dataset.getDefaultModel());
    dataset.listModelNames().forEachRemaining(name -> all.add(dataset.getNamedModel(name)));
    return all;
  }
}
