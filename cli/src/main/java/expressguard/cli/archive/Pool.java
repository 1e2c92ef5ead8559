package expressguard.cli.archive;

/**
 * Gives equal values back as one object, as far as its fixed number of places remembers them:
 * archives say the same names over and over, and what is kept of them should not.
 */
final class Pool<T> {

  private static final int PLACES = 1 << 14;

  private final Class<T> type;
  private final Object[] places = new Object[PLACES];

  Pool(Class<T> type) {
    this.type = type;
  }

  T shared(T value) {
    int hash = value.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Object there = places[place];
    if (value.equals(there)) {
      return type.cast(there);
    }
    places[place] = value;
    return value;
  }
}
