package expressguard.cli;

/** What several tests put into the command line. */
public final class Inputs {

  /** A policy that tells of more than the one that comes with the guard. */
  public static final String STRICT_POLICY =
      """
      schemaVersion: 1
      name: strict
      rules:
        - name: tell-all
          when: {severity: medium}
          then: [notify]
      """;

  private Inputs() {}

  /** A record of a direct call, on a line of its own. */
  public static String record(String source, String name) {
    return """
    {"eventVersion":"1.11","eventID":"e-1","eventTime":"2026-10-06T09:00:00Z",\
    "eventSource":"%s","eventName":"%s","awsRegion":"eu-central-1",\
    "recipientAccountId":"111122223333","userIdentity":{"type":"Root","accountId":"111122223333"},\
    "requestParameters":{"cluster":"default","service":"web","desiredCount":3}}
    """
        .formatted(source, name);
  }
}
