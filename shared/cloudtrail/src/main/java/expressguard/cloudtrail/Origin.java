package expressguard.cloudtrail;

/**
 * Where a record stands.
 *
 * @param input the name of the input, untrusted text
 * @param record its number there, from 1; 0 for the input as a whole
 */
public record Origin(String input, long record) {

  @Override
  public String toString() {
    return record == 0 ? "`" + input + "`" : "`" + input + "` record " + record;
  }
}
