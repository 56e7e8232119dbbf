package dixit.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dixit.store.Explanation;
import dixit.store.Results;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A thing in; what speaks for and against each triple about it, and what decided, out. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Print the claims for and against what is said of a thing, with their words, and which rule"
          + " lets each triple be taken as so or keeps it out. Of a company or person also what is"
          + " said of its deals and posts.",
      "Ends with 1 if nothing is said of it."
    },
    footer = {
      "",
      "Examples:",
      "  dixit why Groq",
      "  dixit why Velquor hasPrice --store news",
      "  dixit why deal/6d655eca3e0031cd/1 --graph graphs/*.ttl --results json"
    })
final class WhyCommand implements Callable<Integer> {
  private static final String GREEN = "32";
  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String FAINT = "2";
  private static final String BOLD = "1";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "Its identifier, prefixed name or name, or what a table shows of it.")
  private String subject = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PREDICATE",
      description = "A property, as hasPrice, dx:hasPrice or \"has price\" (default: all).")
  private Optional<String> predicate = Optional.empty();

  @Mixin private GraphsToAsk graphs = new GraphsToAsk();

  @Option(
      names = "--results",
      paramLabel = "table|json",
      description = "For people, or for programs (default: ${DEFAULT-VALUE}).")
  private Results results = Results.TABLE;

  @Override
  public Integer call() {
    if (results != Results.TABLE && results != Results.JSON) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--results table or json: no other form holds an explanation");
    }
    List<Explanation> found =
        graphs.ask(spec.commandLine(), graph -> graph.explain(subject, predicate));
    PrintWriter out = spec.commandLine().getOut();
    if (results == Results.JSON) {
      Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
      out.println(gson.toJson(found.stream().map(WhyCommand::fields).toList()));
    } else {
      print(found, out);
    }
    return found.isEmpty() ? Main.ANSWER_IS_NO : Main.OK;
  }

  private void print(List<Explanation> explanations, PrintWriter out) {
    String about = "";
    for (Explanation explanation : explanations) {
      if (!explanation.subject().equals(about)) {
        about = explanation.subject();
        out.println(painted(explanation.about(), BOLD) + "  " + painted(about, FAINT));
      }
      out.println(
          "  "
              + name(explanation.predicate())
              + "  "
              + explanation.value()
              + "  "
              + painted(
                  explanation.accepted() ? "accepted" : "not accepted",
                  explanation.accepted() ? GREEN : YELLOW));
      for (Explanation.Reason reason : explanation.reasons()) {
        out.println("      " + reason.finding() + painted("  [" + reason.rule() + "]", FAINT));
      }
      print("+", GREEN, explanation.support(), out);
      print("-", RED, explanation.opposition(), out);
      print("x", FAINT, explanation.withdrawn(), out);
    }
    if (explanations.isEmpty()) {
      out.println("nothing is said of it");
    }
  }

  private void print(String sign, String colour, List<Explanation.Voice> voices, PrintWriter out) {
    for (Explanation.Voice voice : voices) {
      out.println(
          "    "
              + painted(sign, colour)
              + " "
              + voice.claimant()
              + voice.date().map(date -> " (" + date + ")").orElse("")
              + (voice.certainty().equals("certain") ? "" : ", " + voice.certainty())
              + (sign.equals("x") ? ", withdrawn" : "")
              + voice.says().map(says -> ", " + says).orElse("")
              + ": \""
              + String.join(" … ", voice.words()).replaceAll("[\\p{Cntrl}\\s]+", " ")
              + "\"");
    }
  }

  private static Map<String, Object> fields(Explanation explanation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("subject", explanation.subject());
    fields.put("about", explanation.about());
    fields.put("predicate", explanation.predicate());
    fields.put("object", explanation.object());
    fields.put("value", explanation.value());
    fields.put("accepted", explanation.accepted());
    fields.put(
        "reasons",
        explanation.reasons().stream()
            .map(reason -> Map.of("rule", reason.rule(), "finding", reason.finding()))
            .map(java.util.TreeMap::new)
            .toList());
    fields.put("for", explanation.support().stream().map(WhyCommand::fields).toList());
    fields.put("against", explanation.opposition().stream().map(WhyCommand::fields).toList());
    fields.put("withdrawn", explanation.withdrawn().stream().map(WhyCommand::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Explanation.Voice voice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("claim", voice.claim());
    fields.put("claimant", voice.claimant());
    voice.says().ifPresent(says -> fields.put("says", says));
    fields.put("words", voice.words());
    fields.put("certainty", voice.certainty());
    voice.date().ifPresent(date -> fields.put("date", date));
    fields.put("article", voice.article());
    fields.put("restsOn", voice.restsOn());
    return fields;
  }

  private static String name(String predicate) {
    return predicate.substring(predicate.lastIndexOf('#') + 1);
  }

  private String painted(String text, String code) {
    boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
