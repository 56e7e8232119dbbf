package dixit.text;

import dixit.model.Article;
import dixit.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Turns an article into sentences and tokens with parts of speech, lemmas and dependency arcs; safe
 * for threads.
 */
public final class Annotator {
  private static final Map<String, Annotator> ANNOTATORS = new ConcurrentHashMap<>();
  private static final String LINE_BREAKS = "\n\r\u2028\u2029";

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final WordDictionary dictionary;
  private final Tagger tagger;
  private final DependencyParser parser;
  private final Optional<NameTagger> names;

  private Annotator(String language) {
    dictionary = dictionary(language);
    String treebank = language.equals("fr") ? "fr-ud-gsd" : "en-ud-ewt";
    tokenizer = Tokenizer.forLanguage(language);
    splitter = new SentenceSplitter(load(treebank, "sentence", in -> new SentenceModel(in)));
    tagger = new Tagger(LinearModel.load(language + "-tagger"));
    parser = new DependencyParser(LinearModel.load(language + "-parser"));
    names = LinearModel.find(language + "-names").map(NameTagger::new);
  }

  /**
   * The annotator of a language; its models are loaded once.
   *
   * @param language "fr" or "en"
   * @throws IllegalArgumentException if the language is another one
   */
  public static Annotator forLanguage(String language) {
    return ANNOTATORS.computeIfAbsent(language, Annotator::new);
  }

  static WordDictionary dictionary(String language) {
    return switch (language) {
      case "fr" -> new FrenchDictionary(Morphology.load("fr/french"));
      case "en" -> new EnglishDictionary(Morphology.load("en/english"));
      default -> throw new IllegalArgumentException("no annotator for language '" + language + "'");
    };
  }

  private static <T> T load(String treebank, String task, Reader<T> reader) {
    String name = "/opennlp-" + treebank + "-" + task + "-1.3-2.5.4.bin";
    try (InputStream in = Objects.requireNonNull(Annotator.class.getResourceAsStream(name), name)) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  /** Whether the word is an ordinary one of the language, in any inflection. */
  public boolean isCommonWord(String lowerCase) {
    return dictionary.contains(lowerCase);
  }

  /** Sentences in the order of the text; a paragraph is a line that is not blank. */
  public Document annotate(Article article) {
    ComposedText composed = ComposedText.of(article.text());
    String text = composed.text();
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int end = 0;
    for (int begin = 0; begin < text.length(); begin = end + 1) {
      end = lineEnd(text, begin);
      int before = sentences.size();
      for (Span span : splitter.split(text, new Span(begin, end))) {
        for (List<Span> piece : SentenceCutter.cut(text, tokenizer.tokenize(text, span))) {
          if (!piece.isEmpty()) {
            Span whole = piece.get(0).cover(piece.get(piece.size() - 1));
            sentences.add(
                new Sentence(composed.original(whole), paragraph, tokens(composed, piece)));
          }
        }
      }
      paragraph += sentences.size() > before ? 1 : 0;
    }
    return new Document(
        article,
        sentences,
        names.map(tagger -> tagger.names(sentences, dictionary)).orElseGet(List::of));
  }

  private static int lineEnd(String text, int begin) {
    int end = begin;
    while (end < text.length() && LINE_BREAKS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private List<Token> tokens(ComposedText composed, List<Span> spans) {
    String text = composed.text();
    List<String> words = spans.stream().map(span -> Tokenizer.straight(span.in(text))).toList();
    List<String> tags = List.of(tagger.tag(words, dictionary));
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lemmas.add(dictionary.lemma(words.get(i), Tagger.pos(tags.get(i))));
    }
    DependencyParser.Arcs arcs = parser.parse(words, lemmas, tags);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      tokens.add(
          new Token(
              composed.original(spans.get(i)),
              words.get(i),
              lemmas.get(i),
              Tagger.pos(tags.get(i)),
              arcs.heads()[i],
              arcs.relations().get(i)));
    }
    return tokens;
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }
}
