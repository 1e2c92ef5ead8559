package expressguard.cloudtrail;

import expressguard.cloudtrail.input.Failure;
import expressguard.cloudtrail.input.Input;
import expressguard.cloudtrail.input.InputBytes;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.record.RecordReader;
import expressguard.cloudtrail.stream.RecordStream;
import expressguard.event.EventKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/**
 * Reads CloudTrail records of any packaging, and of any size, in constant memory.
 *
 * <p>The way of a byte: an {@link Input} is opened and gunzipped ({@code input}); the stream is
 * walked over once, and each record's place and name are noted without building anything ({@code
 * stream}); a record whose call is watched is parsed strictly, within hard limits ({@code json});
 * and what it says becomes an API call ({@code record}). Bad input is never an exception: it is
 * counted, told to the sink, and the rest is read.
 *
 * <p>A reader remembers nothing between calls, so many threads may use one.
 */
public final class CloudTrailReader {

  private final DataReader json = new DataReader();

  /**
   * Reads one input to its end.
   *
   * @param watched says which calls are wanted; it is asked for every record
   * @return what became of the input's records
   */
  public Counters read(Input input, Predicate<EventKey> watched, Sink sink) {
    Intake intake = new Intake(input.name(), new RecordReader(watched, json), sink);
    try (InputStream in = InputBytes.open(input, sink::progress)) {
      RecordStream.read(in, intake);
    } catch (IOException e) {
      intake.failed(Failure.reason(e));
    }
    return intake.counters();
  }
}
