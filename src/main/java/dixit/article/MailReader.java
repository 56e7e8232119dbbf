package dixit.article;

import dixit.model.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The words of a mail: its plain text, else the text of its HTML, under its subject. */
final class MailReader {
  private static final int DEEPEST = 20;
  private static final int LONGEST_LINE = 1 << 20;

  private MailReader() {}

  static Page read(Source source) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxHeaderCount(1000)
            .build());
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(source.bytes()));
      String text =
          words(source, message, "text/plain", 0)
              .or(() -> words(source, message, "text/html", 0))
              .orElseThrow(
                  () ->
                      new InputException(
                          source.name() + ": a mail without text: save its attachment instead"));
      Optional<String> subject =
          Told.words(String.valueOf(message.getSubject() == null ? "" : message.getSubject()));
      String whole =
          subject.filter(s -> !text.startsWith(s)).map(s -> s + "\n\n" + text).orElse(text);
      Article.Metadata told =
          Told.of(subject.orElse(""), day(message.getDate()), "", "")
              .or(Told.signed(senders(message), ""))
              .or(Told.inLanguage(language(message)));
      return new Page(whole, told, Optional.empty());
    } catch (IOException e) {
      throw new InputException(source.name() + ": no sound mail: save it again as EML", e);
    }
  }

  private static List<String> senders(Message message) {
    return message.getFrom() == null
        ? List.of()
        : message.getFrom().stream()
            .map(sender -> String.valueOf(sender.getName()))
            .filter(name -> !name.equals("null"))
            .toList();
  }

  private static String language(Message message) {
    Field field = message.getHeader().getField("Content-Language");
    return field == null ? "" : field.getBody();
  }

  private static String day(Date date) {
    return date == null ? "" : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Optional<String> words(Source source, Entity entity, String type, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart parts && depth < DEEPEST) {
      return parts.getBodyParts().stream()
          .map(part -> words(source, part, type, depth + 1))
          .flatMap(Optional::stream)
          .findFirst();
    } else if (body instanceof TextBody text && entity.getMimeType().equals(type)) {
      byte[] bytes = bytes(text);
      Kind kind = type.equals("text/html") ? Kind.FRAGMENT : Kind.TEXT;
      Optional<String> charset = Optional.ofNullable(entity.getCharset());
      Source part =
          new Source(
              source.name(), source.stem(), kind, charset, bytes, source.known(), Optional.empty());
      String words =
          kind == Kind.FRAGMENT
              ? HtmlReader.read(part).text()
              : TextDecoder.decode(source.name(), bytes, charset).text();
      return Optional.of(words.strip()).filter(w -> !w.isEmpty());
    }
    return Optional.empty();
  }

  private static byte[] bytes(TextBody body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.getInputStream().transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
