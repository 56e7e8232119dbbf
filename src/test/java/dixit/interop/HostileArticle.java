package dixit.interop;

import java.util.Locale;

/** An article full of what a page could trip over, with as many mentions as wanted. */
final class HostileArticle {
  private HostileArticle() {}

  /**
   * @param paragraphs each has about twenty mentions
   */
  static String text(int paragraphs) {
    StringBuilder text = new StringBuilder();
    text.append("Velquor <script>alert(1)</script> & \"Tamrin\": 'one' `deal`\n\n");
    for (int i = 1; i <= paragraphs; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "Velm%1$d Inc. said that it had <b onclick=alert(%1$d)>agreed</b> to buy Osk%1$d Corp."
                  + " for $%1$d million \ud83d\ude00. \"It's <img src=x onerror=alert(%1$d)> fine\","
                  + " said Ann Marou%1$d, chief executive of Velm%1$d Inc. Osk%1$d Corp. denied that"
                  + " \u202eit had\u202c been for sale. החברה Velm%1$d Inc. הודיעה. شركة Osk%1$d"
                  + " Corp. في السوق. </script><!-- \u0001 Velm%1$d Inc. makes the QX%1$d"
                  + " processor.%n%n",
              i));
    }
    return text.append(unbreakable()).toString();
  }

  /** A name and a word that are wider than a phone. */
  private static String unbreakable() {
    return "Velm1 Photonic Semiconductor Manufacturing Innovations Holdings International Inc. said"
        + " that it would not pay for "
        + "</script><script>alert(1)</script>".repeat(4)
        + ".\n";
  }
}
