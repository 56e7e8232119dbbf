package dixit.extract.maker;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import dixit.extract.maker.MakerExtractor.Made;
import dixit.extract.reference.Passage;
import dixit.extract.reference.Reference;
import dixit.model.Chip;
import dixit.model.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads noun phrases that say whose a chip is: "les GPU de Nvidia", "Google's TPU", "sa LPU". */
final class ChipOwners {
  private static final double NEXT = 0.95;
  private static final double NEAR = 0.85;
  private static final double GUESSED = 0.6;

  /** How many words may stand in a noun phrase between a chip and its maker. */
  private static final int REACH = 9;

  private final Lexicon lexicon;

  ChipOwners(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Made> find(Passage passage) {
    List<Made> made = new ArrayList<>();
    for (Reference chip : passage.references()) {
      if (MakerExtractor.isChip(chip) && chip.kind() == Reference.Kind.NAME) {
        Optional<Made> last =
            made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
        Optional<Made> owned =
            before(passage, chip)
                .or(() -> after(passage, chip))
                .or(() -> calledMaker(passage, chip))
                .or(() -> explainedBefore(passage, chip))
                .or(() -> explainedAfter(passage, chip))
                .or(() -> last.flatMap(previous -> joined(passage, chip, previous)));
        owned.ifPresent(made::add);
      }
    }
    return made;
  }

  /** "Nvidia H100", "Google's custom TPU", "sa puce Kestrel", "dont les puces Altra". */
  private Optional<Made> before(Passage passage, Reference chip) {
    Optional<Made> named = inside(passage, chip);
    if (named.isPresent()) {
      return named;
    }
    if (goesOnAsAnotherNoun(passage, chip)) {
      return passage
          .ending(chip.begin(), MakerExtractor::isCompany)
          .filter(r -> r.kind() == Reference.Kind.NAME)
          .map(company -> Made.of(chip, company, NEAR));
    }
    int begin = chip.begin();
    while (begin > chip.begin() - REACH && isModifier(passage, begin - 1)) {
      begin--;
    }
    return possessor(passage, chip, begin, begin == chip.begin());
  }

  private Optional<Made> possessor(Passage passage, Reference chip, int begin, boolean next) {
    boolean possessed = passage.text(begin - 1).matches("'s?|\\(");
    Optional<Reference> company =
        passage.ending(possessed ? begin - 1 : begin, MakerExtractor::isCompany);
    if (company.isPresent()) {
      boolean beside = next || possessed || company.get().kind() == Reference.Kind.PRONOUN;
      return beside ? Optional.of(Made.of(chip, company.get(), NEXT)) : Optional.empty();
    }
    String word = passage.text(begin - 1).toLowerCase(Locale.ROOT);
    if (lexicon.has("possessives", word)) {
      return spokenOf(passage, chip, begin - 1);
    }
    int article = passage.isPart(begin - 1, "DET") ? begin - 2 : begin - 1;
    if (lexicon.has("maker-relatives", passage.text(article).toLowerCase(Locale.ROOT))) {
      return passage
          .lastWithin(article - REACH, article, MakerExtractor::isCompany)
          .map(r -> Made.of(chip, r, NEAR));
    }
    return Optional.empty();
  }

  private static Optional<Made> spokenOf(Passage passage, Reference chip, int end) {
    Optional<Reference> here =
        passage.references().stream()
            .filter(r -> r.end() <= end && MakerExtractor.isCompany(r))
            .findFirst();
    if (here.isPresent()) {
      return here.map(company -> Made.of(chip, company, GUESSED));
    }
    return passage
        .employer()
        .filter(Company.class::isInstance)
        .map(company -> new Made((Chip) chip.entity(), (Company) company, chip.span(), GUESSED));
  }

  /** "Intel Core Duo", where the chip's name begins with the company's. */
  private static Optional<Made> inside(Passage passage, Reference chip) {
    return passage.companies().stream()
        .filter(company -> company.names().stream().anyMatch(n -> begins(chip, n)))
        .findFirst()
        .map(company -> new Made((Chip) chip.entity(), company, chip.span(), NEXT));
  }

  private static boolean begins(Reference chip, String name) {
    return ((Chip) chip.entity()).names().stream().anyMatch(n -> n.startsWith(name + " "));
  }

  /** "Oracle's H100 clusters": what is Oracle's is no chip. */
  private boolean goesOnAsAnotherNoun(Passage passage, Reference chip) {
    return passage.isPart(chip.end(), "NOUN") && !isChipWord(passage, chip.end());
  }

  /** "les GPU (…) de Nvidia", "la puce Kestrel, signée Halden", "GPU et CPU de Nvidia". */
  private Optional<Made> after(Passage passage, Reference chip) {
    int end = chip.end();
    if (passage.is(end, "(")) {
      int close = end + 1;
      while (close < end + REACH && close < passage.size() && !passage.is(close, ")")) {
        close++;
      }
      end = close + 1;
    }
    while (passage.isPart(end, "ADJ") || isChipWord(passage, end) && !isCovered(passage, end)) {
      end++;
    }
    int next = end + 1;
    if (passage.isPart(end, "CCONJ")) {
      while (passage.isPart(next, "DET", "NUM", "ADJ") && !isCovered(passage, next)) {
        next++;
      }
      end = passage.beginning(next, MakerExtractor::isChip).map(Reference::end).orElse(end);
    }
    int comma = passage.is(end, ",") ? end + 1 : end;
    return linked(passage, chip, end, NEXT)
        .or(() -> linked(passage, chip, comma, NEAR).filter(m -> comma > chip.end()));
  }

  private Optional<Made> linked(Passage passage, Reference chip, int end, double confidence) {
    if (!lexicon.has("maker-links", passage.text(end).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int begin = end + 1;
    while (passage.isPart(begin, "DET")
        || lexicon.has("company-nouns", passage.text(begin).toLowerCase(Locale.ROOT))) {
      if (passage.beginning(begin, MakerExtractor::isCompany).isPresent()) {
        break;
      }
      begin++;
    }
    return passage
        .beginning(begin, MakerExtractor::isCompany)
        .or(() -> passage.beginning(end + 1, MakerExtractor::isCompany))
        .map(company -> Made.of(chip, company, confidence));
  }

  /** "Agilex, la gamme vedette d'Altera": an apposition after the chip. */
  private Optional<Made> explainedAfter(Passage passage, Reference chip) {
    int mark = chip.end();
    if (passage.is(mark, "(")) {
      while (mark < Math.min(passage.size(), chip.end() + REACH) && !passage.is(mark, ")")) {
        mark++;
      }
      mark++;
    }
    if (!WordShape.isOneOf(passage.text(mark), ",(–—")) {
      return Optional.empty();
    }
    boolean chips = false;
    for (int i = mark + 1; i < Math.min(passage.size(), mark + 2 + REACH); i++) {
      chips |= isChipWord(passage, i);
      if (chips) {
        Optional<Made> made = linked(passage, chip, i, NEAR);
        if (made.isPresent()) {
          return made;
        }
      }
      Optional<Reference> possessor = passage.ending(i, MakerExtractor::isCompany);
      if (possessor.isPresent() && i > mark + 1 && leadsToChip(passage, i)) {
        return possessor.map(company -> Made.of(chip, company, NEAR));
      }
      if (breaks(passage, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "'s new chip" from the end of a company's name on. */
  private boolean leadsToChip(Passage passage, int from) {
    if (!passage.text(from).matches("'s?")) {
      return false;
    }
    int i = from + 1;
    while (i < from + REACH && isModifier(passage, i)) {
      if (isChipWord(passage, i)) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** "la future puce d'IA de Tesla, l'AI6", "Groq's own chip, the LPU". */
  private Optional<Made> explainedBefore(Passage passage, Reference chip) {
    int mark = chip.begin() - 1;
    while (isNaming(passage, mark)) {
      mark--;
    }
    if (passage.isPart(mark, "DET") || passage.text(mark).endsWith("'")) {
      mark--;
    }
    if (!WordShape.isOneOf(passage.text(mark), ",(–—:")) {
      return Optional.empty();
    }
    Optional<Reference> owner = passage.ending(mark, MakerExtractor::isCompany);
    for (int i = mark - 1; i > Math.max(0, mark - 1 - REACH); i--) {
      if (isChipWord(passage, i)) {
        if (owner.isPresent()) {
          String link = passage.text(owner.get().begin() - 1).toLowerCase(Locale.ROOT);
          return lexicon.has("maker-links", link)
              ? owner.map(company -> Made.of(chip, company, NEAR))
              : Optional.empty();
        }
        int begin = i;
        while (begin > 0 && isModifier(passage, begin - 1)) {
          begin--;
        }
        Optional<Made> made = possessor(passage, chip, begin, false);
        if (made.isPresent()) {
          return made;
        }
      }
      if (breaks(passage, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean breaks(Passage passage, int index) {
    return passage.isMark(index) || passage.isPart(index, "AUX", "CCONJ", "SCONJ", "PRON");
  }

  /** "AMD's MI300X and MI325X": whose the chip before it is, where "and" joins the two. */
  private static Optional<Made> joined(Passage passage, Reference chip, Made last) {
    int before = chip.begin() - 1;
    while (before > 0 && passage.isPart(before, "DET")) {
      before--;
    }
    boolean joined =
        passage.isPart(before, "CCONJ")
            && passage
                .ending(before, MakerExtractor::isChip)
                .filter(r -> r.entity().equals(last.chip()))
                .isPresent();
    return joined
        ? Optional.of(
            new Made((Chip) chip.entity(), last.company(), last.words().cover(chip.span()), NEAR))
        : Optional.empty();
  }

  /** "GPU maker Nvidia", "le spécialiste des FPGA Altera", "Altera, spécialiste des FPGA". */
  private Optional<Made> calledMaker(Passage passage, Reference chip) {
    if (isMakerNoun(passage, chip.end())) {
      int next = chip.end() + 1;
      int begin = passage.is(next, ",") ? next + 1 : next;
      return passage
          .beginning(begin, MakerExtractor::isCompany)
          .or(() -> passage.ending(next, MakerExtractor::isCompany))
          .map(company -> Made.of(chip, company, NEAR));
    }
    int link = passage.isPart(chip.begin() - 1, "DET") ? chip.begin() - 2 : chip.begin() - 1;
    while (isChipWord(passage, link)) {
      link--;
    }
    boolean behind = lexicon.has("behind", passage.text(link).toLowerCase(Locale.ROOT));
    if (!behind && !isMakerNoun(passage, link - 1)) {
      return Optional.empty();
    }
    int begin = passage.is(chip.end(), ",") ? chip.end() + 1 : chip.end();
    int end = link - 1;
    while (end > link - REACH
        && passage.isPart(end - 1, "DET", "NOUN", "ADJ")
        && !passage.is(end, ",")) {
      end--;
    }
    end = passage.is(end, ",") ? end : end - 1;
    int comma = passage.is(end, ",") ? end : -1;
    return passage
        .at(link - 1, MakerExtractor::isCompany)
        .or(() -> passage.ending(comma, MakerExtractor::isCompany))
        .or(() -> passage.beginning(begin, MakerExtractor::isCompany))
        .map(company -> Made.of(chip, company, NEAR));
  }

  private boolean isMakerNoun(Passage passage, int index) {
    return index >= 0
        && index < passage.size()
        && lexicon.has("maker-nouns", passage.tokens().get(index).lemma());
  }

  private static boolean isCovered(Passage passage, int index) {
    return passage.references().stream().anyMatch(r -> r.covers(index));
  }

  private boolean isModifier(Passage passage, int index) {
    return passage.isPart(index, "ADJ", "NOUN", "PROPN", "NUM", "ADV")
        && !isCovered(passage, index);
  }

  private boolean isNaming(Passage passage, int index) {
    return index >= 0
        && index < passage.size()
        && lexicon.has("naming-participles", passage.tokens().get(index).lemma());
  }

  private boolean isChipWord(Passage passage, int index) {
    if (index < 0 || index >= passage.size()) {
      return false;
    }
    String form = passage.text(index).toLowerCase(Locale.ROOT);
    String lemma = passage.tokens().get(index).lemma();
    return lexicon.has("chip-nouns", form)
        || lexicon.has("chip-nouns", lemma)
        || lexicon.has("chip-companions", form)
        || lexicon.has("chip-companions", lemma);
  }
}
