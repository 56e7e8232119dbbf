package dixit.cli;

import dixit.article.FieldMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names the fields of JSON objects and the columns of tables. */
final class Fields {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "WHAT=NAME",
      description =
          "Fields of JSON and columns of CSV that hold "
              + FieldMap.KEYS
              + " where they have no usual name, as text=body,publisher=site.name.")
  private Map<String, String> names = Map.of();

  FieldMap map() {
    try {
      return new FieldMap(names);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--fields tells of " + FieldMap.KEYS + " alone, not of " + names.keySet());
    }
  }
}
