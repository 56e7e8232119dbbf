package dixit.article;

import dixit.model.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What comes of a file: sources in their order, and a line for each thing that cannot be read. */
record Opened(List<Source> sources, List<String> faults) {
  static Opened of(Path file) {
    return of(file, FieldMap.USUAL);
  }

  static Opened of(Path file, FieldMap fields) {
    Opened opened = new Opened(new ArrayList<>(), new ArrayList<>());
    new Unpacker(fields)
        .open(
            file,
            Article.Metadata.NONE,
            new Unpacker.Visitor() {
              @Override
              public boolean article(Source source) {
                opened.sources.add(source);
                return true;
              }

              @Override
              public void fault(InputException fault) {
                opened.faults.add(fault.getMessage());
              }
            });
    return opened;
  }

  List<String> texts() {
    return sources.stream().map(ArticleReader::text).toList();
  }

  List<String> stems() {
    return sources.stream().map(Source::stem).toList();
  }
}
