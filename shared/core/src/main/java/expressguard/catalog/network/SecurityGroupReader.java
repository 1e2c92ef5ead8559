package expressguard.catalog.network;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.parameters.Leaves;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a security group as fields. EC2 keeps no name for a rule that is written out, so its
 * field is what it says: {@code egress[tcp 8080 sg-0123]}.
 */
final class SecurityGroupReader {

  private static final String RULES = "securityGroupRules";
  private static final String REVOKED = "revokedSecurityGroupRuleSet";
  private static final Disclosure RULE =
      Disclosure.of(
          "ipProtocol",
          "fromPort",
          "toPort",
          "cidrIpv4",
          "cidrIpv6",
          "prefixListId",
          "referencedGroupId");

  private SecurityGroupReader() {}

  /** Rules that are added or taken out, written out or by id. */
  static Effect rules(String direction, FieldValue value) {
    return new Effect(
        "`" + direction + "[<protocol> <ports> <peer>]`, `" + RULES + "[<id>]`",
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          for (String rule : Permissions.of(parameters)) {
            writes.add(new FieldWrite(Fields.entry(direction, rule), value));
          }
          for (Data id : parameters.listAt("securityGroupRuleIds")) {
            writes.add(new FieldWrite(Fields.entry(RULES, ruleId(id)), value));
          }
          return writes.isEmpty() ? List.of(unnamed(direction)) : List.copyOf(writes);
        });
  }

  /**
   * Rules that a revocation took out by their ids, as people do in the console, are told as rules
   * that were written out wherever the answer spells them.
   */
  static Reading spelled(String direction, Reading asSent) {
    return new Reading(
        asSent.words() + ", with `responseElements." + REVOKED + "`",
        call ->
            asSent.reader().touches(call).stream()
                .map(touch -> spelled(direction, touch, call.response()))
                .toList());
  }

  private static Touch spelled(String direction, Touch touch, Data response) {
    Map<String, FieldWrite> writes = new LinkedHashMap<>();
    touch.writes().forEach(write -> writes.put(write.field(), write));
    for (Data rule : response.listAt(REVOKED)) {
      String field = Fields.entry(direction, Permissions.ofRule(rule));
      writes.putIfAbsent(field, new FieldWrite(field, new FieldValue.Gone()));
    }
    return new Touch(touch.resource(), List.copyOf(writes.values()));
  }

  /** Rules that are changed by id. */
  static Effect changedRules() {
    return new Effect(
        "`" + RULES + "[<id>].<member>`",
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          changes(parameters).forEach(change -> writes.addAll(changed(change)));
          return writes.isEmpty() ? List.of(unnamed(RULES)) : List.copyOf(writes);
        });
  }

  /** One change is an object, several are a list, and the member is named for one or for many. */
  private static List<Data> changes(Data parameters) {
    List<Data> changes = new ArrayList<>();
    for (String name : List.of("securityGroupRules", "securityGroupRule")) {
      changes.addAll(parameters.listAt(name));
      if (parameters.textAt(name + ".securityGroupRuleId").isPresent()) {
        changes.add(parameters.at(name));
      }
    }
    return List.copyOf(changes);
  }

  private static List<FieldWrite> changed(Data change) {
    String field = Fields.entry(RULES, ruleId(change));
    Data rule = change.at("securityGroupRule");
    if (!(rule instanceof Data.Members)) {
      return List.of(new FieldWrite(field, Disclosure.NOT_RECORDED));
    }
    return Leaves.of(rule, RULE).stream()
        .map(leaf -> new FieldWrite(field + "." + leaf.field(), leaf.value()))
        .toList();
  }

  private static String ruleId(Data id) {
    return id instanceof Data.Text(var text)
        ? text
        : id.textAt("securityGroupRuleId").orElse(Fields.ANY);
  }

  private static FieldWrite unnamed(String list) {
    return new FieldWrite(Fields.entry(list, Fields.ANY), Disclosure.NOT_RECORDED);
  }
}
