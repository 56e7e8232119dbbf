package dixit.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
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
    boolean isLastBroken = false;
    try {
      WarcReader reader = new WarcReader(in);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (isLastBroken) {
          broken(number, unpacking);
        }
        isLastBroken = false;
        number++;
        try {
          read(next.get(), "" + number, unpacking);
        } catch (Unpacker.Left e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          HoldingFailure.rethrow(e);
          // Told once it is known that it is not the end of the file that is missing.
          isLastBroken = true;
        }
      }
      if (isLastBroken) {
        broken(number, unpacking);
      }
    } catch (Unpacker.Left e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      HoldingFailure.rethrow(e);
      unpacking.fault(
          "damaged after record "
              + (isLastBroken ? number - 1 : number)
              + " ("
              + Unpacker.why(e)
              + ")",
          "what follows is not read");
    }
  }

  private static void broken(long number, Unpacker.Unpacking unpacking) {
    unpacking.fault("" + number, "a record that is no sound page", "left out");
  }

  private static void read(WarcRecord record, String number, Unpacker.Unpacking unpacking)
      throws IOException {
    if (record instanceof WarcResponse response) {
      page(response, number, unpacking);
    } else if (record instanceof WarcConversion text) {
      byte[] bytes = text.body().stream().readNBytes(LONGEST + 1);
      String language = text.headers().first("WARC-Identified-Content-Language").orElse("");
      give(text, number, Kind.TEXT, Optional.of("utf-8"), bytes, language, unpacking);
    }
  }

  private static void page(WarcResponse response, String number, Unpacker.Unpacking unpacking)
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
      String language = response.http().headers().first("Content-Language").orElse("");
      give(response, number, kind.get(), charset, bytes, language, unpacking);
    }
  }

  private static void give(
      WarcTargetRecord record,
      String number,
      Kind kind,
      Optional<String> charset,
      byte[] bytes,
      String language,
      Unpacker.Unpacking unpacking) {
    if (bytes.length > LONGEST) {
      unpacking.fault(
          number, "more than " + LONGEST + " bytes, too long for an article", "left out");
      return;
    }
    Optional<String> address = Told.address(String.valueOf(record.target()));
    unpacking.article(number, kind, charset, bytes, Told.inLanguage(language), address);
  }
}
