package dixit.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of HTML as a reader sees it: a blank line between blocks, a line break at a break. */
final class HtmlText {
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "head");

  private HtmlText() {}

  static String of(Element element) {
    Writer writer = new Writer();
    NodeTraversor.traverse(writer, element);
    return writer.text.toString().strip();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int silent;
    private boolean space;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (SILENT.contains(element.normalName())) {
          silent++;
        } else if (element.normalName().equals("br")) {
          end("\n");
        } else if (element.isBlock()) {
          end("\n\n");
        }
      } else if (node instanceof TextNode words && silent == 0) {
        add(words.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (SILENT.contains(element.normalName())) {
          silent--;
        } else if (element.isBlock()) {
          end("\n\n");
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
          space = true;
        }
      }
    }

    /** Keeps the spaces that do not break, which French puts before marks. */
    private void add(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          space = true;
        } else {
          if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
          }
          space = false;
          text.append(c);
        }
      }
    }

    private void end(String breaks) {
      space = false;
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '\n') {
        end--;
      }
      int have = text.length() - end;
      if (end > 0 && have < breaks.length()) {
        text.append(breaks, have, breaks.length());
      }
    }
  }
}
