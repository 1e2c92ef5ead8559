package expressguard.preflight.remedy;

import java.util.List;
import java.util.Locale;

/**
 * A parameter of the update in the writing of each tool. Its members are {@code primaryContainer}
 * in the API and the CDK, {@code primary_container} in Terraform, {@code PrimaryContainer} in
 * CloudFormation.
 */
record ParameterText(String path) {

  /** Members of the API that terraform-provider-aws has as attributes, not as blocks. */
  private static final List<String> LISTS = List.of("subnets", "securityGroups", "command");

  /** For jq: what takes it out of the file of the update. */
  static String without(List<String> paths) {
    return "del(" + String.join(", ", paths.stream().map(path -> "." + path).toList()) + ")";
  }

  /** For jq: what sets it in the file of the update. */
  String set(String value) {
    boolean list = LISTS.contains(path.substring(path.lastIndexOf('.') + 1));
    return "." + path + " = " + (list ? "[" + quoted(value) + "]" : quoted(value));
  }

  /** The property's path in CloudFormation. */
  String property() {
    StringBuilder property = new StringBuilder();
    for (String name : path.split("\\.", -1)) {
      property.append(property.isEmpty() ? "" : ".");
      property.append(name.substring(0, 1).toUpperCase(Locale.ROOT)).append(name.substring(1));
    }
    return property.toString();
  }

  /** The argument in Terraform, in its blocks. */
  String argument(String value) {
    return nested(value, " { ", " }", " = ", true);
  }

  /** The property in the CDK, in its objects. */
  String props(String value) {
    return nested(value, ": { ", " }", ": ", false);
  }

  private String nested(String value, String open, String close, String sets, boolean snake) {
    String[] names = path.split("\\.", -1);
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < names.length; index++) {
      text.append(snake ? snake(names[index]) : names[index]);
      text.append(index < names.length - 1 ? open : sets + quoted(value));
    }
    return text.append(close.repeat(names.length - 1)).toString();
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Numbers and placeholders too: every tool takes a quoted number where it wants one. */
  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
