package expressguard.bench.traffic;

import expressguard.bench.traffic.Message.Fate;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * The mix that comes through the rules: of 1,000 messages 40 belong to the stories of some hundred
 * Express services that happen at the same time, 20 come a second time, 10 are of calls that nobody
 * watches, 5 are broken, and the others are watched calls in accounts without an Express service.
 *
 * <p>It is the same for the same seed but for the times. For one thread at a time.
 */
public final class Traffic {

  /** So many services have their stories, again and again, each in an account of its own. */
  private static final int SERVICES = 200;

  private static final int AT_ONCE = 40;
  private static final int REMEMBERED = 256;
  private static final int ACCOUNTS = 10_000;

  private final List<List<Template>> stories;
  private final List<Template> others;
  private final InstantSource clock;
  private final Random random;
  private final List<Playing> playing = new ArrayList<>();
  private final List<Message> recent = new ArrayList<>();
  private final BitSet watched = new BitSet();
  private int begun;
  private int sent;

  /** One story on its way. */
  private static final class Playing {
    private final String account;
    private final List<Template> records;
    private int next;

    Playing(String account, List<Template> records) {
      this.account = account;
      this.records = records;
    }
  }

  /**
   * Traffic of these templates.
   *
   * @param stories each the records of one service, in order
   */
  public Traffic(
      List<List<Template>> stories, List<Template> others, InstantSource clock, long seed) {
    this.stories = List.copyOf(stories);
    this.others = List.copyOf(others);
    this.clock = clock;
    this.random = new Random(seed);
    for (int place = 0; place < AT_ONCE; place++) {
      playing.add(begin());
    }
  }

  /** The number in an event id that was made here. */
  public static int number(String eventId) {
    return Integer.parseInt(eventId.substring(eventId.lastIndexOf('-') + 1));
  }

  /** The numbers of all events that were sent and that are watched. */
  public BitSet watched() {
    return (BitSet) watched.clone();
  }

  /** The next message. */
  public Message next() {
    int lot = random.nextInt(1000);
    sent++;
    if (lot < 5) {
      return new Message(
          "{\\\"source\\\":\\\"aws.ecs\\\",\\\"detail\\\":{" + sent, Fate.UNREADABLE);
    }
    if (lot < 15) {
      return unwatched();
    }
    if (lot < 35 && !recent.isEmpty()) {
      return recent.get(random.nextInt(recent.size()));
    }
    return remembered(lot < 75 ? ofService() : ofOther());
  }

  private Message unwatched() {
    return new Message(
        "{\\\"source\\\":\\\"aws.ecs\\\",\\\"detail-type\\\":\\\"AWS API Call via CloudTrail\\\","
            + "\\\"detail\\\":{\\\"eventSource\\\":\\\"ecs.amazonaws.com\\\","
            + "\\\"eventName\\\":\\\"DescribeServices\\\"}}",
        Fate.SKIPPED);
  }

  private Message remembered(Message message) {
    watched.set(sent);
    if (recent.size() < REMEMBERED) {
      recent.add(message);
    } else {
      recent.set(sent % REMEMBERED, message);
    }
    return message;
  }

  private Message ofService() {
    int place = random.nextInt(AT_ONCE);
    Playing story = playing.get(place);
    Message message = message(story.records.get(story.next++), story.account);
    if (story.next == story.records.size()) {
      playing.set(place, begin());
    }
    return message;
  }

  private Playing begin() {
    int service = begun++ % SERVICES;
    return new Playing(
        Long.toString(100_000_000_000L + service), stories.get(service % stories.size()));
  }

  private Message ofOther() {
    return message(
        others.get(random.nextInt(others.size())),
        Long.toString(900_000_000_000L + random.nextInt(ACCOUNTS)));
  }

  private Message message(Template template, String account) {
    String id = String.format("00000000-0000-4000-8000-%012d", sent);
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Message(template.filled(account, id, time), Fate.HANDLED);
  }
}
