package dixit.extract.maker;

import dixit.extract.Statement;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Agent;
import dixit.model.Certainty;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Mention;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.Stance;
import dixit.text.Document;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose chip it is, who designs, makes or sells it: "les GPU de Nvidia", "built by TSMC". */
public final class MakerExtractor {
  private final ChipOwners owners;
  private final ChipMakingVerbs verbs;

  public MakerExtractor(Lexicon lexicon) {
    owners = new ChipOwners(lexicon);
    verbs = new ChipMakingVerbs(lexicon);
  }

  /** One statement for each chip and maker that a sentence joins, in reading order. */
  public List<Statement> extract(Document document, References references) {
    List<Statement> statements = new ArrayList<>();
    List<Company> companies = Passage.companies(references);
    Optional<Agent> company = Optional.empty();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      Passage passage =
          new Passage(sentence, references.in(i), companies, Optional.empty(), company);
      Map<Proposition, Statement> said = new LinkedHashMap<>();
      List<Made> made = new ArrayList<>(owners.find(passage));
      made.addAll(verbs.find(passage));
      for (Made making : made) {
        Statement statement = statement(making);
        said.putIfAbsent(statement.propositions().get(0), statement);
      }
      statements.addAll(said.values());
      company =
          references.in(i).stream()
              .map(Reference::entity)
              .filter(Company.class::isInstance)
              .map(entity -> (Agent) entity)
              .findFirst()
              .or(passage::employer);
    }
    return statements;
  }

  private static Statement statement(Made made) {
    Proposition proposition = new Proposition(made.chip(), Property.IS_MADE_BY, made.company());
    return new Statement(
        made.words(),
        new Mention(made.words(), made.confidence()),
        List.of(proposition),
        List.of(made.chip(), made.company()),
        Stance.AFFIRMS,
        Certainty.CERTAIN);
  }

  /**
   * A chip and who is said to make it.
   *
   * @param words from the one to the other
   * @param confidence the software's, 0 to 1
   */
  record Made(Chip chip, Company company, Span words, double confidence) {
    static Made of(Reference chip, Reference company, double confidence) {
      return new Made(
          (Chip) chip.entity(),
          (Company) company.entity(),
          chip.span().cover(company.span()),
          confidence);
    }
  }

  static boolean isChip(Reference reference) {
    return reference.entity() instanceof Chip;
  }

  static boolean isCompany(Reference reference) {
    return reference.entity() instanceof Company;
  }
}
