package dixit.cli;

import dixit.export.Exporter;
import dixit.export.Format;
import dixit.export.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.WriterOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Graphs in, one file that another tool reads out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Write graphs for other tools: all of them together, in one syntax or format.",
      "In the formats of graph tools, deals, posts and claims are nodes; with --flat, deals and"
          + " posts are edges between companies, people, organizations and chips, only where"
          + " somebody affirms them."
    },
    footer = {
      "",
      "Examples:",
      "  dixit export output/article.ttl --to graphml -o article.graphml",
      "  dixit export graphs/*.ttl --to svg --flat -o graphs.svg",
      "  dixit export graphs/*.ttl --to neo4j -o import",
      "  dixit export output/article.ttl --to ntriples --view accepted",
      "  dixit export --store news --to xlsx -o news.xlsx"
    })
final class ExportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Spec private CommandSpec spec;

  @Mixin private GraphSource source = new GraphSource();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}.")
  private Format format = Format.TURTLE;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = {
        "accepted: what can be taken as so; claims: who says what; all: also where it stands and"
            + " what contradicts what (default: ${DEFAULT-VALUE})."
      })
  private View view = View.CLAIMS;

  @Option(names = "--flat", description = "Plain edges between entities, in graph formats.")
  private boolean flat;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description =
          "What to write, a folder where the format is several files (default: print it).")
  private Path out = STANDARD_OUTPUT;

  @Override
  public Integer call() {
    boolean printed = out.equals(STANDARD_OUTPUT);
    checkUsage(printed);
    return source.read(
        graph ->
            graph.read(
                dataset -> {
                  write(new Exporter(dataset, view, flat), printed);
                  return Main.OK;
                }));
  }

  private void write(Exporter exporter, boolean printed) {
    if (printed) {
      print(exporter);
    } else if (format.isFolder()) {
      try (OutputFiles parts = new OutputFiles()) {
        exporter.parts(format).forEach((name, part) -> parts.add(out.resolve(name), part::writeTo));
        parts.moveIntoPlace();
      }
    } else {
      OutputFiles.write(out, stream -> exporter.write(format, stream));
    }
  }

  private void print(Exporter exporter) {
    try {
      OutputStream stream =
          WriterOutputStream.builder()
              .setWriter(spec.commandLine().getOut())
              .setCharset(StandardCharsets.UTF_8)
              .get();
      exporter.write(format, stream);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkUsage(boolean printed) {
    if (printed && format.isFolder()) {
      throw wrong(format + " is several files: name a folder for them by -o DIR");
    }
    if (printed && format.isBinary()) {
      throw wrong(format + " is no text: name a file for it by -o FILE");
    }
    if (flat && (!format.isGraph() || view != View.CLAIMS)) {
      throw wrong("--flat is for graph formats, and needs no --view");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
