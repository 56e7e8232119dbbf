package dixit.article;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF: its lines joined to paragraphs, words that a line's end cut put together. */
final class PdfReader {
  private static final int MOST_PAGES = 300;
  private static final String PARAGRAPH = "\u2029";
  private static final Pattern CUT = Pattern.compile("(?<=\\p{L})[-\u00ad]\\n(?=\\p{Ll})");

  private PdfReader() {}

  static Page read(Source source) {
    BundledFonts.use();
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setParagraphStart(PARAGRAPH);
      stripper.setPageEnd("\n");
      stripper.setEndPage(MOST_PAGES);
      String lines = stripper.getText(document);
      StringBuilder text = new StringBuilder();
      for (String paragraph : CUT.matcher(lines).replaceAll("").split(PARAGRAPH)) {
        String words = paragraph.strip().replaceAll("[ \\t]*\\R[ \\t]*", " ");
        if (!words.isEmpty()) {
          text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
      }
      if (text.isEmpty()) {
        throw new InputException(
            source.name() + ": a PDF of pictures, without text: put it through an OCR program");
      }
      PDDocumentInformation about = document.getDocumentInformation();
      String language = document.getDocumentCatalog().getLanguage();
      return Page.told(
          text.toString(),
          Told.of(Objects.requireNonNullElse(about.getTitle(), ""), "", "", "")
              .or(Told.signed(List.of(Objects.requireNonNullElse(about.getAuthor(), "")), ""))
              .or(Told.inLanguage(Objects.requireNonNullElse(language, ""))));
    } catch (InvalidPasswordException e) {
      throw new InputException(source.name() + ": a PDF under a password: save it without one", e);
    } catch (IOException | RuntimeException e) {
      if (e instanceof InputException told) {
        throw told;
      }
      throw new InputException(source.name() + ": no sound PDF: open it and save it again", e);
    }
  }
}
