package expressguard.catalog.parameters;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One writing for texts that mean the same, and nothing secret in those that may carry it: equal
 * values must compare as equal, and an image name can hold a password.
 */
final class PlainText {

  private static final Pattern DIGEST = Pattern.compile("@sha[0-9]{3}:[0-9A-Za-z]{1,128}$");
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{0,6}(?:\\.[0-9]{1,3})?) ?(?:gb|vcpu)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZERO_FRACTION = Pattern.compile("(-?[0-9]{1,18})\\.0{1,6}");
  private static final BigDecimal UNITS = BigDecimal.valueOf(1024);

  private PlainText() {}

  /** The text of a member, whose last name says what it is. */
  static String of(String shape, String text) {
    return switch (shape.substring(shape.lastIndexOf('.') + 1)) {
      case "image" -> withoutUserinfo(text);
      case "cpu", "memory" -> units(text).orElse(text);
      case "targetValue", "threshold" -> withoutZeroFraction(text);
      case "taskDefinition", "taskDefinitionArn" ->
          text.replaceFirst("^arn:.*:task-definition/", "");
      default -> text;
    };
  }

  /** {@code user:password@registry/image@sha256:…} loses what stands before its registry. */
  private static String withoutUserinfo(String image) {
    Matcher digest = DIGEST.matcher(image);
    String name = digest.find() ? image.substring(0, digest.start()) : image;
    return image.substring(name.lastIndexOf('@') + 1);
  }

  /** ECS takes {@code 2 GB} and {@code .5 vCPU} for 2048 and 512. */
  private static Optional<String> units(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT).strip());
    if (!size.matches() || size.group(1).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(size.group(1)).multiply(UNITS).toBigInteger().toString());
  }

  /** The same number is {@code 60} in one API and {@code 60.0} in another. */
  private static String withoutZeroFraction(String number) {
    Matcher fraction = ZERO_FRACTION.matcher(number);
    return fraction.matches() ? fraction.group(1) : number;
  }
}
