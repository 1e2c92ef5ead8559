package expressguard.cloudtrail;

import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.event.EventKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/** All that a reader says of one input, for tests to look at. */
public final class Collected implements Sink {

  public static final Predicate<EventKey> EVERYTHING = _ -> true;

  private final List<ApiCall> calls = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private long bytes;
  private Counters counters = Counters.NONE;

  public static Collected of(Input input, Predicate<EventKey> watched) {
    Collected collected = new Collected();
    collected.counters = new CloudTrailReader().read(input, watched, collected);
    return collected;
  }

  public static Collected of(InputStream in, Predicate<EventKey> watched) {
    return of(new Input("input", 0, () -> in), watched);
  }

  public static Collected of(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes), EVERYTHING);
  }

  public static Collected of(String text) {
    return of(bytes(text));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void call(Origin origin, ApiCall call) {
    origins.add(origin);
    calls.add(call);
  }

  @Override
  public void unreadable(Origin origin, String reason) {
    unreadable.add(origin + " " + reason);
  }

  @Override
  public void progress(long more) {
    bytes += more;
  }

  public List<ApiCall> calls() {
    return calls;
  }

  public ApiCall onlyCall() {
    if (calls.size() != 1 || !unreadable.isEmpty()) {
      throw new AssertionError("one call expected: " + calls + unreadable);
    }
    return calls.getFirst();
  }

  public List<String> ids() {
    return calls.stream().map(ApiCall::eventId).toList();
  }

  public List<String> unreadable() {
    return unreadable;
  }

  public List<Origin> origins() {
    return origins;
  }

  public long progressed() {
    return bytes;
  }

  public Counters counters() {
    return counters;
  }
}
