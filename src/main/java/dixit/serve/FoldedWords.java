package dixit.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words in small letters without accents, French articles and English possessives: "l’accord" and
 * "Élodie's" are "accord" and "elodie". None is left out and none is stemmed, since names are not
 * to be.
 */
final class FoldedWords extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream bare = new EnglishPossessiveFilter(new LowerCaseFilter(source));
    TokenStream words = new ElisionFilter(bare, FrenchAnalyzer.DEFAULT_ARTICLES);
    return new TokenStreamComponents(source, new ASCIIFoldingFilter(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  /** The words of a text in their order. */
  static Stream<String> of(String text) {
    try (Analyzer analyzer = new FoldedWords();
        TokenStream stream = analyzer.tokenStream("", text)) {
      List<String> words = new ArrayList<>();
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
      return words.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
