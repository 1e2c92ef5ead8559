package expressguard.simulator.model;

import java.util.Locale;

/** How an AWS API is spoken over HTTP. */
public enum Protocol {
  JSON,
  QUERY,
  EC2,
  REST_XML;

  static Protocol of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
