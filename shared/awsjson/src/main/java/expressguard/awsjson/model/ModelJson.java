package expressguard.awsjson.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Turns requests and answers of the SDK into JSON and back. The classes describe themselves by
 * their fields, as they do for the SDK's own marshallers, so nothing here knows a service.
 */
public final class ModelJson {

  /** An answer of DynamoDB has 16 MB at most; the factory's own limit for one text is more. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxDocumentLength(64_000_000).build())
          .build();

  private ModelJson() {}

  /** The JSON of a request. */
  public static byte[] written(SdkPojo request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new ModelWriter(json).object(request);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Fills the builder of an answer, and leaves out what it does not know.
   *
   * @throws SdkClientException when it is no JSON, or of another form than the builder's
   */
  public static <B extends SdkPojo> B read(byte[] answer, B builder) {
    try (JsonParser json = JSON.createParser(answer)) {
      if (answer.length > 0) {
        ModelReader.require(json.nextToken() == JsonToken.START_OBJECT);
        ModelReader.fill(json, builder);
      }
      return builder;
    } catch (IOException e) {
      throw SdkClientException.create("the answer cannot be read", e);
    }
  }
}
