package dixit.text;

import dixit.model.Article;
import dixit.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceModel;

/** Turns an article into sentences and tokens with parts of speech and lemmas; safe for threads. */
public final class Annotator {
  private static final Map<String, Annotator> ANNOTATORS = new ConcurrentHashMap<>();
  private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,: \\u00a0\\u202f\\u2009]*");
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}\\p{Sm}%°§©®™]+");
  private static final Set<String> PARTS =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final POSModel tags;
  private final Lemmas lemmas;
  private final Predicate<String> common;

  private Annotator(String language, Lemmas lemmas, Predicate<String> common) {
    String treebank = language.equals("fr") ? "fr-ud-gsd" : "en-ud-ewt";
    tokenizer = Tokenizer.forLanguage(language);
    splitter = new SentenceSplitter(load(treebank, "sentence", in -> new SentenceModel(in)));
    tags = load(treebank, "pos", in -> new POSModel(in));
    this.lemmas = lemmas;
    this.common = common;
  }

  /**
   * The annotator of a language; its models are loaded once.
   *
   * @param language "fr" or "en"
   * @throws IllegalArgumentException if the language is another one
   */
  public static Annotator forLanguage(String language) {
    return ANNOTATORS.computeIfAbsent(language, Annotator::create);
  }

  private static Annotator create(String language) {
    switch (language) {
      case "fr":
        FrenchDictionary dictionary = FrenchDictionary.load();
        return new Annotator(
            language,
            (words, parts) -> {
              String[] lemmas = new String[words.length];
              for (int i = 0; i < words.length; i++) {
                lemmas[i] = dictionary.lemma(words[i], parts[i]);
              }
              return lemmas;
            },
            dictionary::contains);
      case "en":
        LemmatizerModel model = load("en-ud-ewt", "lemmas", in -> new LemmatizerModel(in));
        return new Annotator(
            language,
            (words, parts) -> new LemmatizerME(model).lemmatize(words, parts),
            word -> false);
      default:
        throw new IllegalArgumentException("no annotator for language '" + language + "'");
    }
  }

  private static <T> T load(String treebank, String task, Reader<T> reader) {
    String name = "/opennlp-" + treebank + "-" + task + "-1.3-2.5.4.bin";
    try (InputStream in = Objects.requireNonNull(Annotator.class.getResourceAsStream(name), name)) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  /** Whether the dictionary holds the word; never for English, which has no dictionary here. */
  public boolean isCommonWord(String lowerCase) {
    return common.test(lowerCase);
  }

  /** Sentences in the order of the text; a paragraph is a line that is not blank. */
  public Document annotate(Article article) {
    String text = article.text();
    // A tagger keeps state: one for each call.
    POSTaggerME tagger = new POSTaggerME(tags);
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      int before = sentences.size();
      for (Span span : splitter.split(text, new Span(line.start(), line.end()))) {
        List<Token> tokens = tokens(text, tokenizer.tokenize(text, span), tagger);
        if (!tokens.isEmpty()) {
          sentences.add(new Sentence(span, paragraph, tokens));
        }
      }
      paragraph += sentences.size() > before ? 1 : 0;
    }
    return new Document(article, sentences, List.of());
  }

  private List<Token> tokens(String text, List<Span> spans, POSTaggerME tagger) {
    String[] words = spans.stream().map(span -> straight(span.in(text))).toArray(String[]::new);
    String[] tagged = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      tagged[i] = words[i].replaceAll("[“”]", "\"").replaceAll("[\\u00a0\\u202f\\u2009]", " ");
    }
    String[] parts = words.length == 0 ? new String[0] : tagger.tag(tagged);
    for (int i = 0; i < words.length; i++) {
      parts[i] = part(words[i], parts[i]);
    }
    String[] bases = words.length == 0 ? new String[0] : lemmas.of(words, parts);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String lemma = bases[i].isEmpty() || bases[i].equals("O") ? words[i] : bases[i];
      tokens.add(
          new Token(
              spans.get(i),
              words[i],
              lemma.toLowerCase(Locale.ROOT),
              parts[i],
              Token.UNPARSED,
              ""));
    }
    return tokens;
  }

  /** Certain tags where the model may err: marks, figures, contracted prepositions. */
  private static String part(String word, String tag) {
    if (MARK.matcher(word).matches()) {
      return "PUNCT";
    }
    if (NUMBER.matcher(word).matches()) {
      return "NUM";
    }
    if (word.startsWith("-") && word.length() > 1) {
      return "PRON";
    }
    if (word.equalsIgnoreCase("du")
        || word.equalsIgnoreCase("au")
        || word.equalsIgnoreCase("aux")) {
      return "ADP";
    }
    return PARTS.contains(tag) ? tag : tag.startsWith("ADP") || tag.equals("_") ? "ADP" : "X";
  }

  private static String straight(String word) {
    return word.replace('’', '\'').replace('ʼ', '\'').replace('‘', '\'');
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private interface Lemmas {
    String[] of(String[] words, String[] parts);
  }
}
