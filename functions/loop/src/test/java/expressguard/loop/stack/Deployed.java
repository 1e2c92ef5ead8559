package expressguard.loop.stack;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.call.CallRecorder;
import expressguard.loop.template.Template;
import expressguard.sandbox.ClassPaths;
import expressguard.sandbox.FunctionProcess;
import expressguard.sandbox.Jvm;
import expressguard.testkit.EventFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A function as the template describes it.
 *
 * @param id its logical id, which is its access key too: the account's records name its role by it
 */
record Deployed(String id, JsonNode properties, Template template) {

  /** The jar with {@link CallRecorder}. */
  private static final String RECORDER = "functions/loop/target/loop-recorder.jar";

  private static final String ARCHIVES = "functions/loop/target/classes-of-functions";

  /** The template under a name that was never used. */
  static Template template(Emulator emulator, Map<String, String> parameters) {
    return Template.emulated(
        parameters,
        Emulator.REGION,
        Emulator.ACCOUNT,
        "guard-" + UUID.randomUUID().toString().substring(0, 8),
        emulator.endpoint().toString());
  }

  /** Who the access keys are: people, and each function in its role. */
  static Map<String, String> callers(Template template, Map<String, String> people) {
    Map<String, String> callers = new HashMap<>(people);
    for (String id : template.ofType("AWS::Serverless::Function").keySet()) {
      String role = template.ref(id.replace("Function", "Role"));
      callers.put(id, "role/" + role + "/" + template.ref(id));
    }
    return callers;
  }

  /** Where its calls are written down. */
  Path calls(Path logs) {
    return logs.resolve(id + ".calls");
  }

  /**
   * Starts it.
   *
   * @param rest what it sees of all else than ECS and load balancers
   * @param account what it sees of ECS and load balancers
   */
  FunctionProcess start(URI rest, URI account, Path logs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", Emulator.REGION);
    environment.put("AWS_ACCESS_KEY_ID", id);
    environment.put("AWS_SECRET_ACCESS_KEY", "none");
    environment.put("AWS_ENDPOINT_URL", rest.toString());
    environment.put("AWS_ENDPOINT_URL_ECS", account.toString());
    environment.put("AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2", account.toString());
    environment.put("AWS_ENDPOINT_URL_CLOUDTRAIL", account.toString());
    properties
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    environment.put(CallRecorder.FILE, calls(logs).toString());
    Path root = EventFiles.root();
    Path code = root.resolve(properties.path("CodeUri").asText());
    List<Path> classPath = new ArrayList<>(ClassPaths.deployed(code));
    classPath.add(root.resolve(RECORDER));
    return FunctionProcess.start(
        template.ref(id),
        properties.path("Handler").asText(),
        Jvm.keeping(id, classPath, root.resolve(ARCHIVES)),
        environment,
        Duration.ofSeconds(properties.path("Timeout").asLong(60)),
        logs.resolve(id + ".log"));
  }
}
