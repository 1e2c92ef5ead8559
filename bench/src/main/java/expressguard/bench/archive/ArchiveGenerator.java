package expressguard.bench.archive;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.testkit.EventFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a CloudTrail archive of any size, the same for the same arguments: log files as CloudTrail
 * delivers them, with calls that nobody watches and, among them, records of the bundled stories.
 *
 * <p>Arguments: folder, records, records a file, share of relevant records in per mille, seed.
 */
public final class ArchiveGenerator {

  /** Frequent calls of real archives: event source, event name, whether it only reads. */
  private static final List<List<String>> NOISE =
      List.of(
          List.of("s3.amazonaws.com", "GetBucketAcl", "true"),
          List.of("s3.amazonaws.com", "ListBuckets", "true"),
          List.of("sts.amazonaws.com", "AssumeRole", "true"),
          List.of("kms.amazonaws.com", "Decrypt", "true"),
          List.of("ec2.amazonaws.com", "DescribeInstances", "true"),
          List.of("ec2.amazonaws.com", "DescribeNetworkInterfaces", "true"),
          List.of("ecs.amazonaws.com", "DescribeServices", "true"),
          List.of("elasticloadbalancing.amazonaws.com", "DescribeTargetHealth", "true"),
          List.of("logs.amazonaws.com", "CreateLogStream", "false"),
          List.of("lambda.amazonaws.com", "GetFunction20150331v2", "true"),
          List.of("dynamodb.amazonaws.com", "DescribeTable", "true"),
          List.of("secretsmanager.amazonaws.com", "GetSecretValue", "true"));

  /** As CloudTrail names its files; other tools read no others. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'111122223333_CloudTrail_eu-central-1_'yyyyMMdd'T'HHmm'Z_'")
          .withZone(ZoneOffset.UTC);

  private final Random random;
  private final List<String> relevant;
  private final double perMille;

  private ArchiveGenerator(long seed, double perMille) {
    this.random = new Random(seed);
    this.perMille = perMille;
    this.relevant = relevant();
  }

  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    int records = Integer.parseInt(args[1]);
    int perFile = Integer.parseInt(args[2]);
    ArchiveGenerator generator =
        new ArchiveGenerator(Long.parseLong(args[4]), Double.parseDouble(args[3]));
    Files.createDirectories(folder);
    for (int written = 0; written < records; written += perFile) {
      Path file = folder.resolve(NAME.format(time(written)) + "%016d.json.gz".formatted(written));
      generator.write(file, Math.min(perFile, records - written), written);
    }
  }

  private static List<String> relevant() {
    List<String> records = new ArrayList<>();
    for (Path story : EventFiles.find("stories", ".story.json")) {
      for (JsonNode call : EventFiles.json(story).path("Records")) {
        records.add(call.toString());
      }
    }
    return records;
  }

  private void write(Path file, int records, int first) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write("{\"Records\":[");
      for (int index = 0; index < records; index++) {
        out.write(index == 0 ? "" : ",");
        out.write(random.nextDouble() * 1000 < perMille ? story() : noise(first + index));
      }
      out.write("]}");
    }
  }

  private String story() {
    return relevant.get(random.nextInt(relevant.size()));
  }

  private String noise(int number) {
    List<String> call = NOISE.get(random.nextInt(NOISE.size()));
    String session = "i-" + hex(8);
    String role = "app-" + random.nextInt(40);
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROA%s:%s",\
    "arn":"arn:aws:sts::111122223333:assumed-role/%s/%s","accountId":"111122223333",\
    "accessKeyId":"ASIA%s","sessionContext":{"sessionIssuer":{"type":"Role","principalId":\
    "AROA%s","arn":"arn:aws:iam::111122223333:role/%s","accountId":"111122223333","userName":\
    "%s"},"attributes":{"creationDate":"2026-10-05T06:00:00Z","mfaAuthenticated":"false"},\
    "ec2RoleDelivery":"2.0"}},"eventTime":"%s","eventSource":"%s","eventName":"%s","awsRegion":\
    "eu-central-1","sourceIPAddress":"10.%d.%d.%d","userAgent":"aws-sdk-java/2.40.2 \
    md/io#sync md/http#Apache ua/2.1 os/Linux#6.1 lang/java#25.0.1 md/OpenJDK_64-Bit_Server_VM",\
    "requestParameters":{"id":"%s","filter":{"values":["%s","%s"]},"encryptionContext":{"%s":\
    "%s"}},"responseElements":null,"additionalEventData":{"SignatureVersion":"SigV4",\
    "CipherSuite":"TLS_AES_128_GCM_SHA256","x-amz-id-2":"%s"},"requestID":"%s","eventID":"%s",\
    "readOnly":%s,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":\
    "111122223333","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3",\
    "cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"%s"}}\
    """
        .formatted(
            hex(8),
            session,
            role,
            session,
            hex(8),
            hex(8),
            role,
            role,
            time(number),
            call.get(0),
            call.get(1),
            random.nextInt(256),
            random.nextInt(256),
            random.nextInt(256),
            hex(12),
            hex(8),
            hex(8),
            hex(4),
            hex(24),
            hex(38),
            uuid(),
            uuid(),
            call.get(2),
            call.get(0));
  }

  private static Instant time(int number) {
    return Instant.ofEpochSecond(1_790_000_000L + number / 20);
  }

  private String hex(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return HexFormat.of().formatHex(some);
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
