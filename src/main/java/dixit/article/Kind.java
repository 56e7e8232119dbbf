package dixit.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an input is: told by its first bytes, by its name only where text can be several things. */
public enum Kind {
  TEXT,
  MARKDOWN,
  HTML,
  /** A piece of HTML that is all article, as feeds have it. */
  FRAGMENT,
  PDF,
  DOCX,
  ODT,
  MAIL,
  ZIP,
  GZIP,
  WARC,
  FEED,
  JSON,
  CSV;

  /** How many of an input's first bytes tell its kind. */
  static final int HEAD = 8192;

  private static final Set<Kind> COLLECTIONS = Set.of(ZIP, GZIP, WARC, FEED, JSON, CSV);
  private static final Pattern OFFICE =
      Pattern.compile("(?:\\[Content_Types\\]\\.xml|_rels/|docProps/|word/|customXml/).*");
  private static final Pattern JSON_START = Pattern.compile("(?s)(?:\\{\\s*[\"}]|\\[\\s*[{\\]]).*");
  private static final Pattern JSON_LINES = Pattern.compile("(?s).*\\.(?:jsonl|ndjson)");
  private static final Pattern TABLE = Pattern.compile("(?s).*\\.(?:csv|tsv)");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*|[ \\t].*");
  private static final Pattern SENDER = Pattern.compile("(?is)(?:.*\\n)?from:.*");
  private static final Pattern SENT =
      Pattern.compile("(?is)(?:.*\\n)?(?:date|subject|message-id):.*");
  private static final Pattern ROOT = Pattern.compile("(?is).*?<(rss|feed|rdf:rdf|html)[\\s>].*");
  private static final Pattern PAGE =
      Pattern.compile("(?is).*?<(?:!doctype html|html|head|body)[\\s>].*");
  private static final int PDF_WITHIN = 1024;
  private static final int FIRST_NAME = 30;

  /** Whether it holds other inputs. */
  public boolean isCollection() {
    return COLLECTIONS.contains(this);
  }

  /**
   * @param head the first {@link #HEAD} bytes, or all
   * @param name of the input, with its extension
   * @param fields whose names tell a table from other lines
   */
  static Kind of(byte[] head, String name, FieldMap fields) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6")) {
      return packed(bytes);
    } else if (bytes.startsWith("\u001f\u008b")) {
      return GZIP;
    } else if (bytes.startsWith("WARC/")) {
      return WARC;
    } else if (bytes.substring(0, Math.min(PDF_WITHIN, bytes.length())).contains("%PDF-")) {
      return PDF;
    }
    return ofText(LenientReader.text(head).stripLeading(), name.toLowerCase(Locale.ROOT), fields);
  }

  private static Kind packed(String bytes) {
    String name = bytes.substring(Math.min(FIRST_NAME, bytes.length()));
    if (name.startsWith("mimetype") && !name.startsWith("mimetypeapplication/epub")) {
      return ODT;
    }
    return OFFICE.matcher(name.lines().findFirst().orElse("")).matches() ? DOCX : ZIP;
  }

  private static Kind ofText(String text, String name, FieldMap fields) {
    if (text.startsWith("<")) {
      if (PAGE.matcher(text).matches()) {
        return HTML;
      }
      var root = ROOT.matcher(text);
      if (root.matches()) {
        return root.group(1).equalsIgnoreCase("html") ? HTML : FEED;
      }
      return name.endsWith(".html") || name.endsWith(".htm") ? HTML : FRAGMENT;
    } else if (JSON_START.matcher(text).matches() || JSON_LINES.matcher(name).matches()) {
      return JSON;
    } else if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    } else if (isMail(text)) {
      return MAIL;
    }
    return TABLE.matcher(name).matches()
            || CsvCollection.isTable(text.lines().findFirst().orElse(""), fields)
        ? CSV
        : TEXT;
  }

  private static boolean isMail(String text) {
    String header = text.split("\\r?\\n\\r?\\n", 2)[0];
    String fields =
        header.startsWith("From ") ? header.substring(header.indexOf('\n') + 1) : header;
    return SENDER.matcher(fields).matches()
        && SENT.matcher(fields).matches()
        && fields.lines().allMatch(line -> HEADER.matcher(line).matches());
  }
}
