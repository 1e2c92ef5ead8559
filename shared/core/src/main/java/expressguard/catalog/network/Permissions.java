package expressguard.catalog.network;

import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * EC2's permissions, one text for each pair of ports and peer. A call has them in a list, or one of
 * them as members of its own, which is the older form.
 */
final class Permissions {

  /** The lists of peers in a permission, and the members that can name a peer in each. */
  private static final List<Peers> PEERS =
      List.of(
          new Peers("groups", List.of("groupId", "groupName")),
          new Peers("userIdGroupPairs", List.of("groupId", "groupName")),
          new Peers("ipRanges", List.of("cidrIp")),
          new Peers("ipv6Ranges", List.of("cidrIpv6")),
          new Peers("prefixListIds", List.of("prefixListId")));

  /** The members of a rule that can name its one peer. */
  private static final List<String> RULE_PEERS =
      List.of("cidrIpv4", "cidrIpv6", "prefixListId", "referencedGroupId");

  private record Peers(String list, List<String> names) {}

  private Permissions() {}

  static List<String> of(Data parameters) {
    List<String> rules = new ArrayList<>();
    for (Data permission : parameters.listAt("ipPermissions")) {
      rules.addAll(rules(permission));
    }
    if (rules.isEmpty() && parameters.at("ipProtocol") instanceof Data.Text) {
      rules.addAll(rules(parameters));
    }
    return List.copyOf(rules);
  }

  /** One rule as an answer spells it, with a single peer of its own. */
  static String ofRule(Data rule) {
    return protocol(rule) + ports(rule) + " " + firstOf(RULE_PEERS, rule);
  }

  private static List<String> rules(Data permission) {
    String ports = protocol(permission) + ports(permission);
    return peers(permission).stream().map(peer -> ports + " " + peer).toList();
  }

  private static List<String> peers(Data permission) {
    List<String> peers = new ArrayList<>();
    for (Peers kind : PEERS) {
      permission.listAt(kind.list()).forEach(peer -> peers.add(firstOf(kind.names(), peer)));
    }
    for (String flat : List.of("cidrIp", "sourceSecurityGroupName")) {
      permission.textAt(flat).ifPresent(peers::add);
    }
    return peers.isEmpty() ? List.of("*") : List.copyOf(peers);
  }

  private static String firstOf(List<String> names, Data peer) {
    return names.stream().flatMap(name -> peer.textAt(name).stream()).findFirst().orElse("*");
  }

  private static String protocol(Data permission) {
    String protocol = permission.textAt("ipProtocol").orElse("*");
    return protocol.equals("-1") ? "all" : protocol;
  }

  /** Every port, where the protocol has none or the rule says none. */
  private static String ports(Data permission) {
    String from = permission.textAt("fromPort").orElse("");
    String to = permission.textAt("toPort").orElse(from);
    boolean all = from.isEmpty() || protocol(permission).equals("all");
    return all ? "" : from.equals(to) ? " " + from : " " + from + "-" + to;
  }
}
