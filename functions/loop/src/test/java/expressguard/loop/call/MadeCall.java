package expressguard.loop.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One thing that a call asks a right for.
 *
 * @param action in IAM's words
 * @param resource as the request names it: a name, a URL or an ARN; {@code *} where it names none
 */
public record MadeCall(String action, String resource) implements Comparable<MadeCall> {

  /** The members that name what a call is for, in the APIs that the functions use. */
  static final Set<String> NAMING =
      Set.of(
          "TableName",
          "QueueUrl",
          "EventBusName",
          "TopicArn",
          "Name",
          "SecretId",
          "resourceArn",
          "serviceArn",
          "services",
          "ResourceArns",
          "ProductArn");

  /** What a transaction asks rights for is what is in it. */
  private static final Set<String> PARTS =
      Set.of("Put", "Update", "Delete", "ConditionCheck", "Get");

  static Set<MadeCall> of(String service, String operation, SdkPojo request) {
    SortedSet<MadeCall> calls = new TreeSet<>();
    String prefix = prefix(service);
    if (operation.equals("SendMessageBatch")) {
      // IAM has no action for batches: "Amazon SQS API permissions", Developer Guide.
      return of(service, "SendMessage", request);
    }
    if (operation.startsWith("Transact")) {
      for (SdkField<?> field : request.sdkFields()) {
        if (field.getValueOrDefault(request) instanceof Collection<?> items) {
          items.forEach(item -> parts(prefix, (SdkPojo) item, calls));
        }
      }
      return calls;
    }
    List<String> named = new ArrayList<>();
    names(request, named);
    named.forEach(name -> calls.add(new MadeCall(prefix + ":" + operation, name)));
    return calls.isEmpty() ? Set.of(new MadeCall(prefix + ":" + operation, "*")) : calls;
  }

  private static void parts(String prefix, SdkPojo item, Collection<MadeCall> calls) {
    for (SdkField<?> field : item.sdkFields()) {
      if (PARTS.contains(field.memberName())
          && field.getValueOrDefault(item) instanceof SdkPojo part) {
        List<String> named = new ArrayList<>();
        names(part, named);
        named.forEach(
            name -> calls.add(new MadeCall(prefix + ":" + field.memberName() + "Item", name)));
      }
    }
  }

  private static void names(Object value, Collection<String> named) {
    if (value instanceof SdkPojo pojo) {
      for (SdkField<?> field : pojo.sdkFields()) {
        named(field.memberName(), field.getValueOrDefault(pojo), named);
      }
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> names(item, named));
    }
  }

  private static void named(String member, Object value, Collection<String> named) {
    if (member.equals("RequestItems") && value instanceof Map<?, ?> tables) {
      tables.keySet().forEach(table -> named.add(table.toString()));
    } else if (!NAMING.contains(member)) {
      names(value, named);
    } else if (value instanceof String text) {
      named.add(text);
    } else if (value instanceof Collection<?> texts) {
      texts.forEach(text -> named.add(text.toString()));
    }
  }

  private static String prefix(String service) {
    return switch (service) {
      case "EventBridge" -> "events";
      case "ElasticLoadBalancingV2", "Elastic Load Balancing v2" -> "elasticloadbalancing";
      default -> service.replace(" ", "").toLowerCase(Locale.ROOT);
    };
  }

  /** The call as it is written down. */
  String line() {
    return action + "\t" + resource;
  }

  /** A call that was written down. */
  public static MadeCall parse(String line) {
    int tab = line.indexOf('\t');
    return new MadeCall(line.substring(0, tab), line.substring(tab + 1));
  }

  @Override
  public int compareTo(MadeCall other) {
    return line().compareTo(other.line());
  }
}
