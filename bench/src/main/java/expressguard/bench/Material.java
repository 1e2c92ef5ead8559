package expressguard.bench;

import expressguard.event.ApiCall;
import expressguard.testkit.EventFiles;
import expressguard.testkit.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks work on: the bundled stories, and long histories grown from one of them. */
final class Material {

  private Material() {}

  static List<ApiCall> calls() {
    return Story.all().stream().flatMap(story -> story.calls().stream()).toList();
  }

  /** The bytes of a story's file, which is a CloudTrail log file. */
  static byte[] bytes(String story) {
    Path path = EventFiles.root().resolve("events/stories/" + story + ".story.json");
    try {
      return Files.readString(path, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One service with as many direct changes as wanted, each a second after the one before. */
  static List<ApiCall> history(int changes) {
    List<ApiCall> sidecar = Story.named("sidecar").calls();
    ApiCall change =
        sidecar.stream()
            .filter(call -> call.key().eventName().equals("UpdateService"))
            .findFirst()
            .orElseThrow();
    List<ApiCall> calls = new ArrayList<>(sidecar);
    for (int number = 0; number < changes; number++) {
      calls.add(
          new ApiCall(
              "grown-" + number,
              change.at().plusSeconds(number),
              change.key(),
              change.account(),
              change.region(),
              change.caller(),
              change.outcome(),
              change.request(),
              change.response(),
              change.additional(),
              change.apiVersion(),
              change.resources()));
    }
    return calls;
  }
}
