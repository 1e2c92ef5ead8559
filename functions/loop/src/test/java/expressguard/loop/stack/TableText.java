package expressguard.loop.stack;

import expressguard.loop.account.Emulator;
import expressguard.loop.template.Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that is in a stack's tables, as text; what is compressed there is read out. */
final class TableText {

  private TableText() {}

  static String of(Emulator emulator, Template template) {
    try (DynamoDbClient dynamo = emulator.client(DynamoDbClient.builder())) {
      return template.ofType("AWS::DynamoDB::Table").keySet().stream()
          .flatMap(
              id -> dynamo.scanPaginator(scan -> scan.tableName(template.ref(id))).items().stream())
          .map(TableText::row)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String row(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .map(attribute -> attribute.getKey() + "=" + text(attribute.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String text(AttributeValue value) {
    if (value.b() == null) {
      return value.toString();
    }
    byte[] packed = value.b().asByteArray();
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("an attribute is compressed in a way not known here", e);
    }
  }
}
