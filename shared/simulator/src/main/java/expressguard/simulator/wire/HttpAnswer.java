package expressguard.simulator.wire;

import java.nio.charset.StandardCharsets;

/** An answer over HTTP. */
public final class HttpAnswer {

  private final int status;
  private final String contentType;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param contentType as its header says; empty for none
   */
  public HttpAnswer(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body.clone();
  }

  public static HttpAnswer of(int status, String contentType, String text) {
    return new HttpAnswer(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  public byte[] body() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public boolean failed() {
    return status >= 300;
  }
}
