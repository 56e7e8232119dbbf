package dixit.cli;

import dixit.article.WebReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Arguments that are files, folders or addresses of the web. */
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = {
        "Files and folders: text, Markdown, HTML, PDF, DOCX, ODT and mail; RSS and Atom, JSON, JSON"
            + " Lines and CSV; ZIP and GZ of these, WARC and WET. What a file is, its content"
            + " tells. Addresses with http:// or https:// are fetched as robots.txt allows."
      })
  private List<String> arguments = List.of();

  @Mixin private Web web = new Web();

  List<Path> files() {
    return arguments.stream()
        .filter(argument -> WebReader.address(argument).isEmpty())
        .map(Path::of)
        .toList();
  }

  List<URI> pages() {
    return arguments.stream().map(WebReader::address).flatMap(Optional::stream).toList();
  }

  boolean allowPrivate() {
    return web.allowPrivate();
  }

  String first() {
    return arguments.get(0);
  }
}
