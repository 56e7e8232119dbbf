package dixit.cli;

import com.sun.management.OperatingSystemMXBean;
import dixit.Dixit;
import dixit.article.ArticleReader;
import dixit.article.FieldMap;
import dixit.article.InputException;
import dixit.corpus.Corpus;
import dixit.model.Article;
import dixit.rdf.GraphWriter;
import dixit.rdf.Iris;
import dixit.rdf.SortedQuads;
import dixit.text.Annotator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast corpora are read, and with how much memory. */
@Command(
    name = "bench",
    hidden = true,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make a corpus of variants of the given articles, each with a last line of its own, read"
          + " parts of it until Java has little left to compile, then all, and print articles,"
          + " tokens and quads a second, the most memory used, and what writing takes beside"
          + " Jena's own writer.",
      "With several counts, print a line for each: whether time grows with the number of articles"
          + " alone, in what memory, and what a second run takes that finds nothing new."
    },
    footer = {
      "",
      "Examples:",
      "  dixit bench article.txt --count 2000 --jobs 2",
      "  dixit bench short.txt --count 1000,10000,100000"
    })
final class BenchCommand implements Callable<Integer> {
  /** What the compiler takes of the time when there is little left to compile. */
  private static final double SETTLED = 0.1;

  private static final int MOST_PARTS = 8;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Text files.")
  private List<Path> files = List.of();

  @Option(
      names = "--count",
      split = ",",
      paramLabel = "N",
      description = "How many articles to read (default: 1000).")
  private List<Integer> counts = List.of(1000);

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many at once (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(new ArticleReader().read(file, "auto", Article.Metadata.NONE).article());
    }
    Path folder = Files.createTempDirectory("dixit-bench");
    try {
      if (counts.size() == 1) {
        run(articles, counts.get(0), folder);
      } else {
        grow(articles, folder);
      }
    } finally {
      delete(folder);
    }
    return Main.OK;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A line for each count. */
  private void grow(List<Article> articles, Path folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    make(articles, Math.max(1, counts.get(0) / 2), "warm", folder);
    corpus(folder, "warm");
    out.println("articles  articles/s  processor ms an article  collecting  heap MB  again s");
    for (int count : counts) {
      String name = Integer.toString(count);
      make(articles, count, name, folder);
      resetPeaks();
      long begin = System.nanoTime();
      double beginCpu = processorSeconds();
      double beginCollecting = collectingSeconds();
      corpus(folder, name);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double cpu = processorSeconds() - beginCpu;
      double collecting = collectingSeconds() - beginCollecting;
      long heap = peak() >> 20;
      long again = System.nanoTime();
      corpus(folder, name);
      out.printf(
          Locale.ROOT,
          "%8d  %10.1f  %23.2f  %8.1f %%  %7d  %7.1f%n",
          count,
          count / seconds,
          1000 * cpu / count,
          100 * collecting / cpu,
          heap,
          (System.nanoTime() - again) / 1e9);
      out.flush();
      delete(folder.resolve(name));
      delete(folder.resolve(name + "-graph"));
    }
  }

  private static double collectingSeconds() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum()
        / 1e3;
  }

  private void run(List<Article> articles, int count, Path folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    long tokens = 0;
    for (Article article : articles) {
      tokens +=
          Annotator.forLanguage(article.language()).annotate(article).sentences().stream()
              .mapToLong(sentence -> sentence.tokens().size())
              .sum();
    }
    make(articles, count, "all", folder);
    warm(articles, Math.max(1, count / 4), folder);
    resetPeaks();
    long begin = System.nanoTime();
    double beginCpu = processorSeconds();
    Corpus.Outcome outcome = corpus(folder, "all");
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpu = (processorSeconds() - beginCpu) / outcome.articles();
    print(out, "articles", "%,d in %.1f s with %d jobs", outcome.articles(), seconds, jobs);
    print(out, "articles/s", "%.1f", outcome.articles() / seconds);
    print(out, "tokens/s", "%,.0f", tokens * count / articles.size() / seconds);
    print(out, "quads/s", "%,.0f", outcome.quads() / seconds);
    print(out, "processor", "%.1f ms an article: at most %.1f/s on 2 cores", 1000 * cpu, 2 / cpu);
    print(
        out,
        "heap",
        "%,d MB at most, of %,d",
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    residentMemory().ifPresent(most -> print(out, "process", "%s at most", most));
    double[] writing = writing(articles);
    print(
        out,
        "writing",
        "%.2f ms an article, Jena %.2f ms (ratio %.2f)",
        writing[0],
        writing[1],
        writing[0] / writing[1]);
  }

  /** Reads parts until the compiler takes little of the time, and prints what that took. */
  private void warm(List<Article> articles, int part, Path folder) throws IOException {
    double begin = processorSeconds();
    int parts = 0;
    double compiling = 1;
    while (parts < MOST_PARTS && compiling > SETTLED) {
      String name = "warm" + parts++;
      make(articles, part, name, folder);
      double compiled = compilingSeconds();
      long since = System.nanoTime();
      corpus(folder, name);
      compiling = (compilingSeconds() - compiled) / (System.nanoTime() - since) * 1e9;
    }
    print(
        spec.commandLine().getOut(),
        "warming up",
        "%,d articles, %.1f ms of the processor each",
        parts * part,
        1000 * (processorSeconds() - begin) / parts / part);
  }

  private static double compilingSeconds() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler != null && compiler.isCompilationTimeMonitoringSupported()
        ? compiler.getTotalCompilationTime() / 1e3
        : 0;
  }

  private static void print(PrintWriter out, String name, String format, Object... values) {
    out.printf(
        Locale.ROOT,
        "%-12s" + format + "%n",
        Stream.concat(Stream.of(name), Stream.of(values)).toArray());
    out.flush();
  }

  private static void make(List<Article> articles, int count, String name, Path folder)
      throws IOException {
    for (int i = 0; i < count; i++) {
      Path group =
          Files.createDirectories(folder.resolve(name).resolve(Integer.toString(i / 1000)));
      Files.writeString(
          group.resolve(i + ".txt"),
          articles.get(i % articles.size()).text() + "\n\n" + name + " " + i + "\n");
    }
  }

  private Corpus.Outcome corpus(Path folder, String name) {
    Corpus.Order order =
        new Corpus.Order(
            List.of(folder.resolve(name)),
            List.of(),
            false,
            folder.resolve(name + "-graph"),
            Optional.empty(),
            false,
            jobs,
            "auto",
            Iris.DEFAULT_BASE,
            Article.Metadata.NONE,
            FieldMap.USUAL);
    return new Corpus(
            order,
            message -> {
              throw new InputException(message);
            })
        .run();
  }

  /** What the process has had of the processor, with compiling and collecting garbage. */
  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static void resetPeaks() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum();
  }

  /** The most memory of the process, where the system tells. */
  private static java.util.Optional<String> residentMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.substring("VmHWM:".length()).strip())
            .findFirst()
        : java.util.Optional.empty();
  }

  /** Milliseconds for the quads of an article: sorted by this program, and by Jena's writer. */
  private static double[] writing(List<Article> articles) {
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    Iris iris = new Iris();
    for (int round = 0; round < 20; round++) {
      double[] times = new double[2];
      for (Article article : articles) {
        Model model =
            new GraphWriter(iris).write(Dixit.forLanguage(article.language()).extract(article));
        String name = iris.article(article);
        for (int i = 0; i < 20; i++) {
          long begin = System.nanoTime();
          SortedQuads.of(model.getGraph(), name);
          long middle = System.nanoTime();
          StreamRDF writer =
              StreamRDFWriter.getWriterStream(new ByteArrayOutputStream(), RDFFormat.NQUADS);
          writer.start();
          var graph = org.apache.jena.graph.NodeFactory.createURI(name);
          model.getGraph().stream().forEach(triple -> writer.quad(Quad.create(graph, triple)));
          writer.finish();
          times[0] += (middle - begin) / 2e7 / articles.size();
          times[1] += (System.nanoTime() - middle) / 2e7 / articles.size();
        }
      }
      best[0] = Math.min(best[0], times[0]);
      best[1] = Math.min(best[1], times[1]);
    }
    return best;
  }
}
