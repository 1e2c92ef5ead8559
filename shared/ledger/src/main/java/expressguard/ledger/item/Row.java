package expressguard.ledger.item;

import expressguard.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/**
 * The place of one item.
 *
 * <pre>
 * facts      E#event    FACT              the fact
 *            K#key      F#time#E#event    a fact that is filed under the key, if it is there
 *            K#key      LISTENERS         the services that look under the key
 *            K#key      S#service         one that has no place among those
 *            S#service  F#time#E#event    a fact under a key of the service, if it is there
 * standings  SERVICES   S#service         a service that is known
 *            S#service  HEAD              what is known of it, its version and its revision
 *            S#service  T#finding         what was told of a finding
 * outbox     OUTBOX     service#version   an announcement
 * </pre>
 */
public record Row(String pk, String sk) {

  public static final String FACT = "F#";
  public static final String SERVICE = "S#";
  public static final String TOLD = "T#";
  public static final String SERVICES = "SERVICES";

  /**
   * One partition, which one query reads after each batch. Announcements are few, a change of
   * findings each, and a partition takes a thousand writes a second.
   */
  public static final String OUTBOX = "OUTBOX";

  /** DynamoDB takes 2048 bytes of a partition key and 1024 of a sort key. */
  private static final int LONGEST = 400;

  /** So many every version gets, for texts are ordered by their first characters. */
  private static final int DIGITS = 20;

  /** The fact of an event. */
  public static Row fact(String eventId) {
    return factAt("E#" + brief(eventId));
  }

  /** The fact of a partition. */
  public static Row factAt(String pk) {
    return new Row(pk, "FACT");
  }

  /** The partition of a key. */
  public static String key(String key) {
    return "K#" + brief(key);
  }

  /** The partition of the facts that lie ready for a service. */
  public static String ready(String service) {
    return SERVICE + brief(service);
  }

  /** A fact in the partition of a key or of a service. */
  public static Row filed(String partition, String time, Row fact) {
    return new Row(partition, FACT + time + "#" + fact.pk());
  }

  /** The services under a key. */
  public static Row listeners(String key) {
    return new Row(key(key), "LISTENERS");
  }

  /** A service under a key that has many. */
  public static Row listener(String key, String service) {
    return listeners(key).beside(service);
  }

  /** A service of a card that has no place on it. */
  public Row beside(String service) {
    return new Row(pk, SERVICE + brief(service));
  }

  /** A service in the list of all. */
  public static Row known(String service) {
    return new Row(SERVICES, SERVICE + brief(service));
  }

  /** What is known of a service. */
  public static Row head(String service) {
    return new Row(SERVICE + brief(service), "HEAD");
  }

  /** What was told of a finding. */
  public static Row told(String service, String finding) {
    return new Row(SERVICE + brief(service), TOLD + brief(finding));
  }

  /** An announcement: those of one service stand together, in the order of the versions. */
  public static Row announcement(String service, long version) {
    String digits = Long.toString(version);
    return new Row(OUTBOX, brief(service) + "#" + "0".repeat(DIGITS - digits.length()) + digits);
  }

  /** The keys of an item there. */
  public Map<String, Attribute> attributes() {
    return Map.of("pk", new Attribute.Text(pk), "sk", new Attribute.Text(sk));
  }

  @Override
  public String toString() {
    return "item `" + pk + "` `" + sk + "`";
  }

  /**
   * A text that fits into a key; one that is long or odd, which a caller made up, as its digest.
   */
  private static String brief(String text) {
    boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 127);
    return plain
        ? text
        : "#" + HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_16)));
  }
}
