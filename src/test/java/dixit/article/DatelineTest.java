package dixit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fr ; 2025-12-26 ; Publié le 26 décembre 2025 à 14h02",
        "fr ; 2025-12-26 ; Par Inès Maroux, le 26/12/2025 à 14:02",
        "fr ; 2026-01-01 ; Vendredi 1er janvier 2026",
        "fr ; 2026-02-03 ; PARIS, 3 févr. 2026 (Ostrel) – Le groupe Tamrin a racheté Velquor.",
        "fr ; 2026-08-03 ; Lyon, le 3 août 2026 — Tamrin annonce ses résultats.",
        "en ; 2026-01-03 ; PARIS, Jan. 3, 2026 (Ostrel) -- Tamrin has bought Velquor.",
        "en ; 2026-03-04 ; By Ines Maroux | March 4, 2026",
        "en ; 2026-03-04 ; Published 4 March 2026 at 9:15 am GMT",
        "en ; 2025-12-26 ; 2025-12-26",
      })
  void findsTheDate(String language, String date, String line) {
    String text = "Tamrin rachète Velquor\n\n" + line + "\n\nLa suite.";
    assertEquals(Optional.of(date), Dateline.find(text, language));
    assertEquals(Optional.of(date), Dateline.find(text.replace("\n", "\r\n"), language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tamrin was founded on 3 March 2012 in Lyon.",
        "La société a été créée le 26 décembre 2005 à Lyon.",
        "Published 4 Marchesi 2026",
        "31 février 2026",
        "Référence 12/2026-12-26/3",
        "The deal was signed. It will close on 4 March 2026",
      })
  void aDateInASentenceIsNone(String line) {
    assertEquals(Optional.empty(), Dateline.find(line, "fr"));
  }

  @Test
  void theOrderOfFiguresIsKnownInFrenchAlone() {
    assertEquals(Optional.of("2026-12-03"), Dateline.find("03/12/2026", "fr"));
    assertEquals(Optional.empty(), Dateline.find("03/12/2026", "en"));
  }

  @Test
  void onlyTheTopIsRead() {
    assertEquals(Optional.empty(), Dateline.find("mot\n".repeat(12) + "3 mars 2026", "fr"));
  }
}
