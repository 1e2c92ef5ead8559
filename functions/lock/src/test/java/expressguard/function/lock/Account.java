package expressguard.function.lock;

import expressguard.function.lock.service.EcsLockTags;
import expressguard.inventory.ResourceId;
import expressguard.simulator.gate.Denial;
import expressguard.simulator.http.Desk;
import expressguard.simulator.http.Face;
import expressguard.simulator.http.Principals;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.world.Session;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A simulated account with an Express service, and the guard's client in it. */
public final class Account implements AutoCloseable {

  /** As whom the simulator knows the guard; it has no paths. */
  public static final String LOCK_ROLE = "arn:aws:iam::111122223333:role/LockWriter";

  private final World world = World.of(11);
  private final Face face;
  private final EcsClient ecs;

  public Account() {
    try {
      face =
          Face.open(
              0,
              world,
              new Principals(
                  world.callers(),
                  Map.of("AKIAGUARD", "role/LockWriter/guard", "AKIADEPLOYER", "role/deployer/ci")),
              new Desk(ApiModels.standard(), world),
              Duration.ofSeconds(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ecs =
        EcsClient.builder()
            .endpointOverride(face.address())
            .region(Region.EU_WEST_1)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAGUARD", "secret")))
            .build();
  }

  /** Where clients of AWS find it. */
  public URI address() {
    return face.address();
  }

  public World world() {
    return world;
  }

  public EcsLockTags tags() {
    return new EcsLockTags(ecs);
  }

  public Session alice() {
    return world.as(world.callers().console("alice"));
  }

  /** Makes an Express service, and waits until it runs. */
  public ResourceId create(String name) {
    alice()
        .ecs(
            "CreateExpressGatewayService",
            """
            {"serviceName":"%s","executionRoleArn":"arn:aws:iam::111122223333:role/exec",
             "infrastructureRoleArn":"arn:aws:iam::111122223333:role/infra",
             "primaryContainer":{"image":"%s:1","containerPort":8080}}
            """
                .formatted(name, name));
    world.advance(Duration.ofMinutes(15));
    return Samples.service(name);
  }

  public void tag(ResourceId service, String key, String value) {
    alice()
        .ecs(
            "TagResource",
            "{\"resourceArn\":\"%s\",\"tags\":[{\"key\":\"%s\",\"value\":\"%s\"}]}"
                .formatted(service, key, value));
  }

  /** Denies the guard an action of ECS. */
  public void deny(String action) {
    world.deny(new Denial("", "ecs:" + action, "", "", "a service control policy"));
  }

  @Override
  public void close() {
    ecs.close();
    face.close();
  }
}
