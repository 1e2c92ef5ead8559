package expressguard.lambda.quarantine;

/** Where it is seen that a message could not be read. */
public interface Quarantine {

  /** Keeps what is told of a message; an exception means that it may not be kept. */
  void keep(Rejected rejected);
}
