package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.Refusal;
import expressguard.aws.history.EventNames;
import expressguard.aws.history.Pacing;
import expressguard.aws.history.RecordedCalls;
import expressguard.catalog.Catalog;
import expressguard.cli.shell.Surroundings;
import expressguard.cloudtrail.input.Input;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads the watched calls from CloudTrail's event history: those of the service's Region, and those
 * of global services where they are recorded.
 */
final class Lookup {

  private final Surroundings surroundings;
  private final boolean shown;
  private final PrintStream err;
  private int pages;
  private long events;

  Lookup(Surroundings surroundings, boolean quiet) {
    this.surroundings = surroundings;
    this.shown = surroundings.errIsTerminal() && !quiet;
    this.err = new PrintStream(surroundings.err(), false, StandardCharsets.UTF_8);
  }

  /** Everything, or why there is nothing. */
  Asked<List<Input>> inputs(Catalog catalog, Optional<String> region) throws InterruptedException {
    List<Input> inputs = new ArrayList<>();
    Asked<List<RecordedCalls.Page>> regional = read(region, EventNames.regional(catalog));
    if (regional instanceof Asked.Refused<List<RecordedCalls.Page>>(Refusal refusal)) {
      return new Asked.Refused<>(refusal);
    }
    Asked<List<RecordedCalls.Page>> global =
        read(Optional.of(globalRegion(region)), EventNames.global(catalog));
    if (global instanceof Asked.Refused<List<RecordedCalls.Page>>(Refusal refusal)) {
      return new Asked.Refused<>(refusal);
    }
    for (Asked<List<RecordedCalls.Page>> part : List.of(regional, global)) {
      if (part instanceof Asked.Answered<List<RecordedCalls.Page>>(var read)) {
        read.forEach(page -> inputs.add(input(page)));
      }
    }
    return new Asked.Answered<>(List.copyOf(inputs));
  }

  /** What was read, for a note at the end. */
  String words() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
    return "CloudTrail event history: "
        + pages
        + " pages, "
        + events
        + " events of "
        + RecordedCalls.DAYS
        + " days";
  }

  private Asked<List<RecordedCalls.Page>> read(Optional<String> region, List<String> names)
      throws InterruptedException {
    int pagesBefore = pages;
    long eventsBefore = events;
    Pacing pacing =
        new Pacing(Pacing.LOOKUP_EVENTS, surroundings.nanoTime(), TimeUnit.NANOSECONDS::sleep);
    Instant since = surroundings.now().get().minus(Duration.ofDays(RecordedCalls.DAYS));
    return switch (Clients.cloudTrail(
        region, pacing, (page, event) -> progress(pagesBefore + page, eventsBefore + event))) {
      case Asked.Answered<RecordedCalls>(var calls) -> calls.of(names, since);
      case Asked.Refused<RecordedCalls>(var refusal) -> new Asked.Refused<>(refusal);
    };
  }

  private void progress(int pagesSoFar, long eventsSoFar) {
    pages = pagesSoFar;
    events = eventsSoFar;
    if (shown) {
      err.print("\r\u001b[KCloudTrail: " + pages + " pages, " + events + " events");
      err.flush();
    }
  }

  private static String globalRegion(Optional<String> region) {
    String near = region.orElse("");
    return near.startsWith("cn-")
        ? "cn-northwest-1"
        : near.startsWith("us-gov-") ? "us-gov-west-1" : "us-east-1";
  }

  private static Input input(RecordedCalls.Page page) {
    byte[] document = page.document().getBytes(StandardCharsets.UTF_8);
    return new Input(page.name(), document.length, () -> new ByteArrayInputStream(document));
  }
}
