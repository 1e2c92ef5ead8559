package expressguard.function.detect.arrival;

import expressguard.catalog.Catalog;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.event.Loss;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** Reads the one CloudTrail record that a message carries. */
final class RecordedCalls {

  private final CloudTrailReader reader = new CloudTrailReader();
  private final Catalog catalog;

  RecordedCalls(Catalog catalog) {
    this.catalog = catalog;
  }

  Arrival read(byte[] message, boolean isLive) {
    Found found = new Found();
    Input input = new Input("message", message.length, () -> new ByteArrayInputStream(message));
    reader.read(input, catalog::watches, found);
    return found.arrival(isLive);
  }

  /** What was found in a message, which is one record or none. */
  private static final class Found implements Sink {

    private Optional<ApiCall> call = Optional.empty();
    private Optional<String> unreadable = Optional.empty();

    @Override
    public void call(Origin origin, ApiCall found) {
      call = Optional.of(found);
    }

    @Override
    public void unreadable(Origin origin, String reason) {
      unreadable = Optional.of(Reason.of(reason));
    }

    Arrival arrival(boolean isLive) {
      if (unreadable.isPresent()) {
        return new Arrival.Unreadable(unreadable.get());
      }
      // INVARIANT: what stands in the place of a lost record is made here and nowhere else.
      if (call.filter(one -> one.eventId().startsWith(Loss.ID)).isPresent()) {
        return new Arrival.Unreadable("its `eventID` is one that only the guard itself gives");
      }
      return call.<Arrival>map(one -> new Arrival.Call(one, isLive))
          .orElseGet(Arrival.Unwatched::new);
    }
  }
}
