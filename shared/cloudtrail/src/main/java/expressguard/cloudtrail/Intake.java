package expressguard.cloudtrail;

import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.record.Reading;
import expressguard.cloudtrail.record.RecordReader;
import expressguard.cloudtrail.stream.RecordStream;
import expressguard.cloudtrail.stream.Skim;

/** Numbers and counts the records of one input, and hands on what came of them. */
final class Intake implements RecordStream.Receiver {

  private final String input;
  private final RecordReader records;
  private final Sink sink;
  private long handled;
  private long skipped;
  private long unreadable;

  Intake(String input, RecordReader records, Sink sink) {
    this.input = input;
    this.records = records;
    this.sink = sink;
  }

  Counters counters() {
    return new Counters(seen(), handled, skipped, unreadable);
  }

  private long seen() {
    return handled + skipped + unreadable;
  }

  @Override
  public void object(Slice object, Skim skim) {
    settle(records.read(object, skim));
  }

  @Override
  public void text(Slice quoted) {
    settle(records.read(quoted));
  }

  @Override
  public void unreadable(String reason) {
    unreadable++;
    sink.unreadable(new Origin(input, seen()), reason);
  }

  /** The input itself failed; with records before it, that is what became of the next one. */
  void failed(String reason) {
    Origin origin = new Origin(input, seen() == 0 ? 0 : seen() + 1);
    unreadable++;
    sink.unreadable(origin, reason);
  }

  private void settle(Reading reading) {
    switch (reading) {
      case Reading.Call(var call) -> {
        handled++;
        sink.call(new Origin(input, seen()), call);
      }
      case Reading.Unwatched() -> skipped++;
      case Reading.Unreadable(var reason) -> unreadable(reason);
    }
  }
}
