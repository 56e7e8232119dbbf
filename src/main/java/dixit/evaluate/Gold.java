package dixit.evaluate;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dixit.article.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people found in an article: one file NAME.json beside NAME.txt. Offsets are code points.
 *
 * @param name stem of both files
 * @param text the article as it lies beside the gold; empty where there is none
 */
public record Gold(
    String name,
    String lang,
    String text,
    Map<String, Thing> entities,
    List<Post> positions,
    List<Deal> deals,
    List<Claim> claims) {

  /** A company, person, organization or chip with every proper name of it in the article. */
  public record Thing(String type, List<String> names, List<String> maker) {
    public Thing {
      names = orNone(names);
      maker = orNone(maker);
    }
  }

  /** Who holds or held a post. */
  public record Post(String person, @Nullable String organization, String title, boolean former) {}

  /** A transaction; roles and contested roles to the entities that fill them. */
  public record Deal(
      String id,
      String type,
      Map<String, List<String>> roles,
      @Nullable Amount amount,
      @Nullable String status,
      Map<String, List<String>> contested,
      List<int[]> evidence) {
    public Deal {
      roles = roles == null ? Map.of() : roles;
      contested = contested == null ? Map.of() : contested;
      evidence = orNone(evidence);
    }
  }

  /** A price in whole units of an ISO 4217 currency. */
  public record Amount(double value, String currency) {}

  /** What the article attributes to somebody; an unnamed source starts with "?". */
  public record Claim(
      String claimant, List<int[]> content, int @Nullable [] cue, String stance, String certainty) {
    public Claim {
      content = orNone(content);
    }
  }

  /**
   * Every gold article of a folder, by file name; other JSON files are passed over.
   *
   * @throws InputException if the folder has none or one cannot be read
   */
  public static List<Gold> readAll(Path folder) {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed: name a folder of gold articles", e);
    }
    List<Gold> all = new ArrayList<>();
    files.forEach(file -> read(file).ifPresent(all::add));
    if (all.isEmpty()) {
      throw new InputException(
          folder + ": no gold article: NAME.json with \"entities\" beside NAME.txt");
    }
    return all;
  }

  private static Optional<Gold> read(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    Path text = file.resolveSibling(name + ".txt");
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (!json.has("entities")) {
        return Optional.empty();
      }
      Content content = new Gson().fromJson(json, Content.class);
      return Optional.of(
          new Gold(
              name,
              String.valueOf(content.lang),
              Files.exists(text) ? Files.readString(text) : "",
              content.entities,
              orNone(content.positions),
              orNone(content.deals),
              orNone(content.claims)));
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new InputException(file + ": not a gold article: " + firstLine(e), e);
    }
  }

  private record Content(
      @Nullable String lang,
      Map<String, Thing> entities,
      @Nullable List<Post> positions,
      @Nullable List<Deal> deals,
      @Nullable List<Claim> claims) {}

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
