package expressguard.preflight.remedy;

import expressguard.catalog.FieldValue;
import expressguard.inventory.ResourceId;
import expressguard.preflight.plan.Place;
import java.util.List;
import java.util.Optional;

/** One step of a way out in the words of the tools. */
final class Tools {

  private static final String UPDATE = "aws ecs update-express-gateway-service --cli-input-json ";

  /** For a step whose value only the person can say. */
  static final FieldValue UNSAID = new FieldValue.Unknown("");

  private final ResourceId service;

  Tools(ResourceId service) {
    this.service = service;
  }

  /** The update without some parameters. */
  Remedy without(String way, List<String> parameters) {
    return new Remedy(
        way,
        "jq '"
            + ParameterText.without(parameters)
            + "' update.json > kept.json\n"
            + UPDATE
            + "file://kept.json",
        "# the provider sends every argument with any change, so this resource must make none\n"
            + express("  lifecycle {\n    ignore_changes = all\n  }"),
        "// "
            + service.shortName()
            + " is the CfnExpressGatewayService\n"
            + String.join(
                "\n",
                parameters.stream()
                    .map(name ->
                        service.shortName().replace('-', '_')
                            + ".addPropertyDeletionOverride('"
                            + new ParameterText(name).property()
                            + "');")
                    .toList()));
  }

  /**
   * The update as it is.
   *
   * @param parameter the one whose value becomes the field's; empty where there is none
   */
  Remedy asItIs(String way, Optional<String> parameter, List<String> parameters, String value) {
    String stays = parameters.isEmpty() ? "no argument writes it" : "with " + words(parameters);
    return new Remedy(
        way,
        UPDATE + "file://update.json",
        express(
            "  "
                + parameter
                    .map(one -> new ParameterText(one).argument(value))
                    .orElse("# " + stays)),
        props(
            parameter
                .map(one -> new ParameterText(one).props(value))
                .orElse("/* " + stays + " */")));
  }

  /** The update with one parameter at another value. */
  Remedy with(String way, String parameter, String value) {
    ParameterText text = new ParameterText(parameter);
    return new Remedy(
        way,
        "jq '"
            + text.set(value)
            + "' update.json > aligned.json\n"
            + UPDATE
            + "file://aligned.json",
        express("  " + text.argument(value)),
        props(text.props(value)));
  }

  /** The field set through its own API. */
  Remedy directly(String way, Place place, FieldValue value) {
    Direct direct = Direct.of(place.slot());
    String note = place.field() + (value.equals(UNSAID) ? "" : " = " + shown(place.field(), value));
    return new Remedy(
        way,
        "# " + note + "\n" + command(direct, place),
        "resource \"" + direct.terraform() + "\" \"" + label() + "\" {\n  # " + note + "\n}",
        "new " + direct.cdk() + "(this, '" + label() + "', { /* " + note + " */ });");
  }

  private String command(Direct direct, Place place) {
    ResourceId resource = place.resource();
    String cluster = service.name().substring(0, Math.max(0, service.name().indexOf('/')));
    String update =
        "aws ecs update-service --cluster " + cluster + " --service " + service.shortName();
    return switch (place.slot()) {
      case TASK_DEFINITION ->
          direct.command() + "\n" + update + " --task-definition " + family(resource);
      case SERVICE -> update;
      case CLUSTER -> direct.command() + " --cluster " + resource.shortName();
      case SCALABLE_TARGET, SCALING_POLICY -> direct.command() + " service/" + service.name();
      case LOAD_BALANCER, LISTENER, RULE, NEIGHBOUR, TARGET_GROUP, CERTIFICATE ->
          direct.command() + " " + resource;
      case LOAD_BALANCER_SECURITY_GROUP,
          SERVICE_SECURITY_GROUP,
          ROLLBACK_ALARM,
          LOG_GROUP,
          INFRASTRUCTURE_ROLE,
          EXECUTION_ROLE,
          TASK_ROLE ->
          direct.command() + " " + resource.name();
    };
  }

  /** Express Mode names the family of a service `<cluster>-<service>` (public reports). */
  private static String family(ResourceId taskDefinition) {
    return taskDefinition.name().replace('/', '-').replaceFirst(":.*$", "");
  }

  private String express(String body) {
    return "resource \"aws_ecs_express_gateway_service\" \"" + label() + "\" {\n" + body + "\n}";
  }

  private String props(String body) {
    return "new CfnExpressGatewayService(this, '" + label() + "', { " + body + " });";
  }

  static String words(List<String> parameters) {
    return "`" + String.join("`, `", parameters) + "`";
  }

  private String label() {
    return service.shortName().replaceAll("[^A-Za-z0-9_]", "_");
  }

  /** The value for a template: one that must not be shown, or is not known, is a placeholder. */
  static String shown(String field, FieldValue value) {
    String name = field.substring(field.lastIndexOf('.') + 1);
    return switch (value) {
      case FieldValue.Shown(var text) -> text;
      case FieldValue.Several(var texts) -> String.join(",", texts);
      case FieldValue.Fingerprint _, FieldValue.Unknown _ -> "<value of " + name + ">";
      case FieldValue.Gone() -> "<none: leave it out>";
    };
  }
}
