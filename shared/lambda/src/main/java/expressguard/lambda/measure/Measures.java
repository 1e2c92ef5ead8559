package expressguard.lambda.measure;

/** Takes measurements. */
public interface Measures {

  /** Adds a value; adding 0 shows that there was nothing. */
  void add(Measure measure, double value);

  /** Tells what was added since the last time. */
  void flush();
}
