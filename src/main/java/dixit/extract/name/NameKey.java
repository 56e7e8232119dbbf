package dixit.extract.name;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.WordShape;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two written forms one name: case, accents, legal forms, plurals do not count. */
public final class NameKey {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern LABORATORIES = Pattern.compile(" laborato(ries|ires)$");
  private static final List<String> ARTICLES = List.of("the ", "l'", "les ");

  private NameKey() {}

  /** Equal for "Nvidia Corp." and "NVIDIA", "GPU" and "GPUs". */
  static String of(String form, Lexicon lexicon) {
    String bare = withoutLegalForm(form.replace('’', '\''), lexicon);
    if (WordShape.isAcronym(bare) && bare.endsWith("s")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    String key = LABORATORIES.matcher(plain(bare)).replaceFirst(" labs");
    if (key.contains(".")) {
      key = key.replaceAll("\\b(\\p{L})\\.(?=\\p{L}\\.|$| )", "$1").strip();
    }
    for (String article : ARTICLES) {
      if (key.startsWith(article) && key.length() > article.length() + 1) {
        return key.substring(article.length());
      }
    }
    return key;
  }

  /** Lower case, without accents. */
  public static String plain(String form) {
    return ACCENT
        .matcher(Normalizer.normalize(form, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** "Orvane Robotics" of "Orvane Robotics Oyj"; a name that is all legal form stays. */
  static String withoutLegalForm(String form, Lexicon lexicon) {
    String bare = form;
    for (int space = bare.lastIndexOf(' ');
        space > 0 && lexicon.has("legal-forms", bare.substring(space + 1));
        space = bare.lastIndexOf(' ')) {
      bare = bare.substring(0, space).replaceAll(",$", "");
    }
    for (String head : List.of("Groupe ", "Group ")) {
      if (bare.startsWith(head)) {
        bare = bare.substring(head.length());
      }
    }
    return bare;
  }
}
