package expressguard.cloudtrail.json;

/**
 * How much one JSON document or one record may hold. CloudTrail caps a record at 256 KB (1 MB when
 * it is enriched) and its parameters at 100 KB, so nothing that AWS wrote comes near.
 */
public final class Limits {

  /** Bytes of one record; a log file as a whole has no limit. */
  public static final int RECORD_BYTES = 1_200_000;

  /** Levels of objects and lists, the outermost included. */
  public static final int DEPTH = 64;

  static final int STRING_LENGTH = 256 * 1024;
  static final int NUMBER_LENGTH = 64;
  static final int NAME_LENGTH = 1024;

  public static final String TOO_LARGE = "it is larger than " + RECORD_BYTES + " bytes";
  public static final String TOO_DEEP = "it is nested deeper than " + DEPTH + " levels";

  private Limits() {}
}
