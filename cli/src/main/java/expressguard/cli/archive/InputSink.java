package expressguard.cli.archive;

import expressguard.cli.progress.Progress;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.event.EventKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Keeps what one input holds. Of a call that nobody watches only its circumstances are kept. */
final class InputSink implements Sink {

  private final Predicate<EventKey> watched;
  private final Sharing sharing;
  private final Progress progress;
  private final List<Taken> calls = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private long unwatched;

  InputSink(Predicate<EventKey> watched, Sharing sharing, Progress progress) {
    this.watched = watched;
    this.sharing = sharing;
    this.progress = progress;
  }

  @Override
  public void call(Origin origin, ApiCall call) {
    boolean bare = !watched.test(call.key());
    unwatched += bare ? 1 : 0;
    calls.add(new Taken(origin, sharing.shared(bare ? bare(call) : call)));
  }

  @Override
  public void unreadable(Origin origin, String reason) {
    if (unreadable.size() < Gathered.MOST_UNREADABLE) {
      unreadable.add(new Unreadable(origin, reason));
    }
  }

  @Override
  public void progress(long bytes) {
    progress.bytes(bytes);
  }

  /** What was kept; a call that nobody watches counts as skipped, also when it was read. */
  Gathered gathered(String input, Counters read) {
    Counters counters =
        new Counters(
            read.in(), read.handled() - unwatched, read.skipped() + unwatched, read.unreadable());
    return new Gathered(List.of(input), counters, calls, unreadable);
  }

  private static ApiCall bare(ApiCall call) {
    return new ApiCall(
        call.eventId(),
        call.at(),
        call.key(),
        call.account(),
        call.region(),
        call.caller(),
        call.outcome(),
        Data.Gap.ABSENT,
        Data.Gap.ABSENT,
        Data.Gap.ABSENT,
        call.apiVersion(),
        List.of());
  }
}
