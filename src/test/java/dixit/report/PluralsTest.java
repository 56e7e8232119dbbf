package dixit.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluralsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "analysts",
        "two people close to the board",
        "people familiar with the matter",
        "several senior officials",
        "some of the lawyers",
        "sources proches du dossier",
        "plusieurs analystes",
        "des responsables du groupe",
        "quatre personnes au fait du dossier",
        "Syndicats",
        "Les Échos du Val",
        "former Velquor employees",
        "executives Ines Maroux",
        "d’autres"
      })
  void severalDeny(String source) {
    assertTrue(Plurals.isPlural(source), source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyst",
        "one of the lawyers",
        "a person briefed on the talks",
        "person familiar with the matters",
        "source proche des discussions",
        "l’un des dirigeants",
        "un analyste",
        "the boss",
        "quotidien Les Nouvelles du Val",
        "quotidien économique Les Rives",
        "newspaper The Daily Echoes",
        "",
        "of"
      })
  void oneDenies(String source) {
    assertFalse(Plurals.isPlural(source), source);
  }
}
