package dixit.article;

import dixit.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages of a web archive (WARC), or their texts (WET). */
final class WarcCollection {
  private static final int LONGEST = ArticleReader.MAX_BYTES;

  private WarcCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    long number = 0;
    try {
      WarcReader reader = new WarcReader(in);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        number++;
        WarcRecord record = next.get();
        try {
          if (record instanceof WarcResponse response) {
            page(response, number, unpacking);
          } else if (record instanceof WarcConversion text) {
            byte[] bytes = text.body().stream().readNBytes(LONGEST + 1);
            give(text, number, Kind.TEXT, Optional.of("utf-8"), bytes, unpacking);
          }
        } catch (ParsingException | IllegalArgumentException e) {
          unpacking.fault(number, "a record that is no sound page", "left out");
        }
      }
    } catch (ParsingException | java.io.EOFException | IllegalArgumentException e) {
      unpacking.fault(
          "damaged after record " + number + " (" + firstLine(e) + ")", "what follows is not read");
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void page(WarcResponse response, long number, Unpacker.Unpacking unpacking)
      throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP) || response.http().status() != 200) {
      return;
    }
    MediaType type = response.http().contentType();
    String base = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    Optional<Kind> kind =
        switch (base) {
          case "text/html", "application/xhtml+xml" -> Optional.of(Kind.HTML);
          case "text/plain" -> Optional.of(Kind.TEXT);
          case "application/pdf" -> Optional.of(Kind.PDF);
          default -> Optional.empty();
        };
    if (kind.isPresent()) {
      Optional<String> charset = Optional.ofNullable(type.parameters().get("charset"));
      byte[] bytes = response.http().bodyDecoded().stream().readNBytes(LONGEST + 1);
      give(response, number, kind.get(), charset, bytes, unpacking);
    }
  }

  private static void give(
      WarcTargetRecord record,
      long number,
      Kind kind,
      Optional<String> charset,
      byte[] bytes,
      Unpacker.Unpacking unpacking) {
    if (bytes.length > LONGEST) {
      unpacking.fault(
          number, "more than " + LONGEST + " bytes, too long for an article", "left out");
      return;
    }
    Article.Metadata told = Told.of("", "", "", String.valueOf(record.target()));
    unpacking.article(number, kind, charset, bytes, told);
  }
}
