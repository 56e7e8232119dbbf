package dixit.evaluate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names made comparable: without case, legal form, width and outer punctuation. */
final class Names {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(inc|corp|corporation|ltd|limited|plc|sa|se|ag|nv|sas|gmbh|co|company|group|groupe"
              + "|holdings?)\\b\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private Names() {}

  static Set<String> comparable(Iterable<String> names) {
    Set<String> all = new TreeSet<>();
    names.forEach(name -> all.add(comparable(name)));
    return all;
  }

  static String comparable(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replace('’', '\'');
    // Up and down folds what has several small forms, as "ß".
    plain = strip(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), " \"'«».,");
    String bare = strip(LEGAL_FORM.matcher(plain).replaceAll(""), " .,");
    return SPACE.matcher(bare.isEmpty() ? plain : bare).replaceAll(" ");
  }

  private static String strip(String words, String marks) {
    int begin = 0;
    int end = words.length();
    while (begin < end && marks.indexOf(words.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && marks.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(begin, end);
  }
}
