package dixit.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON array or of JSON Lines; a line that is broken does not break the others.
 */
final class JsonCollection {
  private static final int LONGEST = ArticleReader.MAX_BYTES;

  /** How many lines are looked at to tell JSON Lines from JSON over several lines. */
  private static final int MOST_LINES = 1000;

  private JsonCollection() {}

  static void read(InputStream in, Unpacker.Unpacking unpacking) throws IOException {
    BufferedReader reader = LenientReader.of(in);
    int first = reader.read();
    while (first == 0xfeff || Character.isWhitespace(first)) {
      first = reader.read();
    }
    if (first == '[') {
      whole(new Joined("[", reader), unpacking);
      return;
    }
    Lines lines = new Lines(first < 0 ? "" : String.valueOf((char) first), reader);
    List<String> read = new ArrayList<>();
    if (areLines(lines, read)) {
      lines(read, lines, unpacking);
    } else {
      whole(new Joined(String.join("\n", read) + "\n", reader), unpacking);
    }
  }

  /**
   * Whether what follows is JSON Lines, be some of the first ones broken: a line that is an object,
   * and after it the end or another line that begins one. No array or object over several lines has
   * that.
   *
   * @param read the lines that were looked at
   */
  private static boolean areLines(Lines lines, List<String> read) throws IOException {
    boolean afterObject = false;
    int letters = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      read.add(line);
      letters += line.length();
      if (line.isBlank()) {
        continue;
      }
      boolean begins = line.stripLeading().startsWith("{");
      if (afterObject && begins || line.equals(Lines.TOO_LONG)) {
        return true;
      }
      afterObject = begins && isObject(line);
      if (read.size() == 1 && afterObject) {
        return true;
      }
      if (read.size() >= MOST_LINES || letters > LONGEST) {
        return false;
      }
    }
    return afterObject;
  }

  private static boolean isObject(String line) {
    try {
      return JsonParser.parseString(line).isJsonObject();
    } catch (JsonParseException | StackOverflowError e) {
      return false;
    }
  }

  private static void lines(List<String> first, Lines lines, Unpacker.Unpacking unpacking)
      throws IOException {
    long number = 0;
    for (String line : first) {
      line(line, ++number, unpacking);
    }
    for (String line = lines.next(); line != null; line = lines.next()) {
      line(line, ++number, unpacking);
    }
  }

  private static void line(String line, long number, Unpacker.Unpacking unpacking) {
    if (line.equals(Lines.TOO_LONG)) {
      unpacking.fault("" + number, "a line of more than " + LONGEST + " letters", "left out");
    } else if (!line.isBlank()) {
      JsonElement element;
      try {
        element = JsonParser.parseString(line);
      } catch (JsonParseException | StackOverflowError e) {
        unpacking.fault("" + number, "a line that is no JSON object", "left out");
        return;
      }
      give(element, "" + number, unpacking);
    }
  }

  private static void whole(Joined reader, Unpacker.Unpacking unpacking) throws IOException {
    long number = 0;
    try {
      JsonReader json = new JsonReader(reader);
      boolean array = json.peek() == JsonToken.BEGIN_ARRAY;
      if (array) {
        json.beginArray();
      }
      while (array ? json.hasNext() : number == 0) {
        reader.restart();
        JsonElement element = JsonParser.parseReader(json);
        give(element, "" + ++number, unpacking);
      }
      if (number == 0) {
        unpacking.fault("an empty JSON array", "give one with objects");
      }
    } catch (JsonParseException | IllegalStateException | StackOverflowError | IOException e) {
      if (e instanceof Exception exception) {
        HoldingFailure.rethrow(exception);
      }
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      unpacking.fault("no JSON after object " + number + " (" + why + ")", "correct it");
    }
  }

  private static void give(JsonElement element, String number, Unpacker.Unpacking unpacking) {
    if (!(element instanceof JsonObject object)) {
      unpacking.fault(number, "not an object", "left out");
      return;
    }
    FieldMap.Fields fields = FieldMap.of(object);
    Optional<JsonArray> inner =
        unpacking.fields().text(fields).isPresent()
            ? Optional.empty()
            : unpacking.fields().articles(object);
    if (inner.isEmpty()) {
      give(fields, number, unpacking);
      return;
    }
    int place = 0;
    for (JsonElement one : inner.get()) {
      place++;
      if (one instanceof JsonObject article) {
        give(FieldMap.of(article), number + "-" + place, unpacking);
      } else {
        unpacking.fault(number + "-" + place, "not an object", "left out");
      }
    }
  }

  /** The article that fields tell of, its title above the text. */
  static void give(FieldMap.Fields fields, String number, Unpacker.Unpacking unpacking) {
    var told = unpacking.fields().metadata(fields);
    Optional<String> text = unpacking.fields().text(fields);
    if (text.isEmpty()) {
      unpacking.fault(number, "no field with a text", "name it with --fields text=NAME");
      return;
    }
    String words = text.get();
    boolean html = words.stripLeading().startsWith("<") && words.contains("</");
    String title = told.title().filter(t -> !words.stripLeading().startsWith(t)).orElse("");
    String whole =
        title.isEmpty()
            ? words
            : html
                ? "<h1>" + title.replace("&", "&amp;").replace("<", "&lt;") + "</h1>" + words
                : title + "\n\n" + words;
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    unpacking.article(number, html ? Kind.FRAGMENT : Kind.TEXT, Optional.of("utf-8"), bytes, told);
  }

  /** Lines no longer than an article; {@link #TOO_LONG} in place of those that are. */
  private static final class Lines {
    /** No line holds its end. */
    static final String TOO_LONG = "\n";

    private final Reader reader;
    private String before;

    /**
     * @param before letters already read
     * @param reader buffered
     */
    Lines(String before, Reader reader) {
      this.before = before;
      this.reader = reader;
    }

    @Nullable String next() throws IOException {
      StringBuilder line = new StringBuilder(before);
      int c = reader.read();
      if (c < 0 && before.isEmpty()) {
        return null;
      }
      before = "";
      boolean tooLong = false;
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        tooLong |= line.length() > LONGEST;
        if (!tooLong) {
          line.append((char) c);
        }
      }
      return tooLong ? TOO_LONG : line.toString();
    }
  }

  /** Letters already read, then the others; no object may have more than an article. */
  private static final class Joined extends FilterReader {
    private final String before;
    private int at;
    private long count;

    Joined(String before, Reader after) {
      super(after);
      this.before = before;
    }

    void restart() {
      count = 0;
    }

    @Override
    public int read(char[] letters, int offset, int length) throws IOException {
      if (at < before.length()) {
        int some = Math.min(length, before.length() - at);
        before.getChars(at, at + some, letters, offset);
        at += some;
        return some;
      }
      int some = super.read(letters, offset, length);
      count += Math.max(0, some);
      if (count > 2L * LONGEST) {
        throw new IOException("an object of more than " + LONGEST + " letters");
      }
      return some;
    }
  }
}
