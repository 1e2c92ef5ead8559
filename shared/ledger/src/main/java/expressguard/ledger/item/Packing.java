package expressguard.ledger.item;

import expressguard.ledger.LedgerException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Documents in attributes: short ones as text, which people can read, long ones compressed. */
final class Packing {

  /** An item may have 400 KB; what stands beside the document takes less than the difference. */
  static final int LARGEST = 390_000;

  private static final int LONGEST_TEXT = 2_000;

  /** A document that is larger is none that was written here. */
  private static final int LARGEST_UNPACKED = 64_000_000;

  private Packing() {}

  /**
   * The attribute of a document.
   *
   * @param item what the document is of, for the message when it is too large
   */
  static Attribute packed(String item, String document) {
    if (document.length() <= LONGEST_TEXT) {
      return new Attribute.Text(document);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(document.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    } finally {
      deflater.end();
    }
    if (bytes.size() > LARGEST) {
      String message =
          "the document of %s takes %d bytes even compressed, and one item of DynamoDB holds %d"
              .formatted(item, bytes.size(), LARGEST);
      throw LedgerException.lasting(message, new IllegalArgumentException(message));
    }
    return Attribute.Binary.of(bytes.toByteArray());
  }

  /** The document of an attribute. */
  static String unpacked(String item, Attribute attribute) {
    return switch (attribute) {
      case Attribute.Text(var text) -> text;
      case Attribute.Binary packed -> inflated(item, packed);
      case Attribute.Whole _, Attribute.Flag _, Attribute.Texts _, Attribute.Foreign _ ->
          throw LedgerException.unreadable(item, "doc", "it has no");
    };
  }

  private static String inflated(String item, Attribute.Binary packed) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed.bytes()))) {
      byte[] document = in.readNBytes(LARGEST_UNPACKED + 1);
      if (document.length > LARGEST_UNPACKED) {
        throw LedgerException.unreadable(item, "doc", "it is too large at");
      }
      return new String(document, StandardCharsets.US_ASCII);
    } catch (IOException | IllegalArgumentException e) {
      throw LedgerException.unreadable(item, "doc", "it is not compressed as it should be at");
    }
  }
}
