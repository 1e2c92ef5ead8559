package expressguard.catalog;

import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** API calls as CloudTrail records them, for tests; what a test does not say is as usual. */
public record Calls(
    EventKey key,
    Data request,
    Data response,
    Data additional,
    String apiVersion,
    List<String> resources) {

  public static final String ACCOUNT = "123456789012";
  public static final String REGION = "eu-west-1";

  /** A call of a source without its {@code .amazonaws.com}. */
  public static Calls of(String source, String name, Object... request) {
    return new Calls(
        new EventKey(source + ".amazonaws.com", name),
        members(request),
        Data.Gap.ABSENT,
        Data.Gap.ABSENT,
        "",
        List.of());
  }

  public Calls requesting(Data other) {
    return new Calls(key, other, response, additional, apiVersion, resources);
  }

  public Calls answered(Object... members) {
    return new Calls(key, request, members(members), additional, apiVersion, resources);
  }

  public Calls beside(Object... members) {
    return new Calls(key, request, response, members(members), apiVersion, resources);
  }

  public Calls version(String version) {
    return new Calls(key, request, response, additional, version, resources);
  }

  public Calls listing(String... arns) {
    return new Calls(key, request, response, additional, apiVersion, List.of(arns));
  }

  /** What the table reads: fields and their values for people, for each resource. */
  public Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> touched = new LinkedHashMap<>();
    for (Touch touch : Catalog.standard().find(call()).orElseThrow().touches(call())) {
      Map<String, String> writes = new LinkedHashMap<>();
      touch.writes().forEach(write -> writes.put(write.field(), write.value().display()));
      touched.put(touch.resource().toString(), writes);
    }
    return touched;
  }

  /** What the table reads of one resource, which the call must touch. */
  public Map<String, String> read(String resource) {
    return Optional.ofNullable(read().get(resource)).orElseThrow();
  }

  public ApiCall call() {
    return new ApiCall(
        "e-1",
        Instant.parse("2026-11-20T10:15:30Z"),
        key,
        ACCOUNT,
        REGION,
        new Caller(
            new Principal.IamUser(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/ana", "ana"),
            "",
            "198.51.100.7",
            "aws-cli/2.31.0",
            "AKIAEXAMPLE",
            false),
        new Outcome.Succeeded(),
        request,
        response,
        additional,
        apiVersion,
        resources);
  }

  /** An object, from names and values in turn. */
  public static Data members(Object... pairs) {
    Map<String, Data> members = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], data(pairs[i + 1]));
    }
    return Data.members(members);
  }

  public static Data list(Object... values) {
    return new Data.Items(Arrays.stream(values).map(Calls::data).toList());
  }

  private static Data data(Object value) {
    return value instanceof Data data ? data : Data.text(value.toString());
  }

  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  public static String elb(String resource) {
    return arn("elasticloadbalancing", resource);
  }

  public static String ecs(String resource) {
    return arn("ecs", resource);
  }
}
