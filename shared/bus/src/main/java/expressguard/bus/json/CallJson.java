package expressguard.bus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.event.EventKey;
import expressguard.event.Principal;
import java.io.IOException;

/** What was called, and by whom, in CloudTrail's words. */
public final class CallJson {

  private CallJson() {}

  /** The members that name an API, into an object that is open. */
  public static void key(JsonGenerator json, EventKey key) throws IOException {
    json.writeStringField("eventSource", key.eventSource());
    json.writeStringField("eventName", key.eventName());
  }

  /** A principal as a member. */
  public static void principal(JsonGenerator json, Principal principal) throws IOException {
    json.writeObjectFieldStart("principal");
    json.writeStringField("id", principal.id());
    json.writeStringField("display", principal.display());
    json.writeStringField("type", type(principal));
    json.writeEndObject();
  }

  private static String type(Principal principal) {
    return switch (principal) {
      case Principal.Root _ -> "Root";
      case Principal.IamUser _ -> "IAMUser";
      case Principal.AssumedRole _ -> "AssumedRole";
      case Principal.FederatedUser _ -> "FederatedUser";
      case Principal.SamlUser _ -> "SAMLUser";
      case Principal.WebIdentityUser _ -> "WebIdentityUser";
      case Principal.IdentityCenterUser _ -> "IdentityCenterUser";
      case Principal.AwsAccount _ -> "AWSAccount";
      case Principal.AwsService _ -> "AWSService";
      case Principal.Unknown _ -> "Unknown";
    };
  }
}
