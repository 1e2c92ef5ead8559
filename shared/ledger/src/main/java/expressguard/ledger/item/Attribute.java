package expressguard.ledger.item;

import java.util.Base64;
import java.util.List;

/** The value of an attribute, of the types that the ledger's items have. */
public sealed interface Attribute {

  /** The number that DynamoDB writes so; one that is not whole is nobody's here. */
  static Attribute number(String text) {
    try {
      return new Whole(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return new Foreign("N");
    }
  }

  /** A text. */
  record Text(String value) implements Attribute {}

  /** A whole number. */
  record Whole(long value) implements Attribute {}

  /** A truth value. */
  record Flag(boolean value) implements Attribute {}

  /** Bytes, as they go over the wire. */
  record Binary(String base64) implements Attribute {

    /** The attribute of these bytes. */
    public static Binary of(byte[] bytes) {
      return new Binary(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * The bytes.
     *
     * @throws IllegalArgumentException when it is no Base64
     */
    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  /** A set of texts. */
  record Texts(List<String> values) implements Attribute {

    public Texts {
      values = List.copyOf(values);
    }
  }

  /**
   * What nobody here writes, and so nobody here reads.
   *
   * @param type as DynamoDB calls it
   */
  record Foreign(String type) implements Attribute {}
}
