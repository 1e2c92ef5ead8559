package expressguard.catalog.parameters;

import expressguard.event.ApiCall;
import expressguard.event.Data;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The request parameters of a call, in one shape and one casing. */
public final class Parameters {

  /** Members that ask for the call to be made in some way and set no field. */
  private static final Set<String> MANNERS =
      Set.of(
          "callerReference",
          "clientToken",
          "clientRequestToken",
          "dryRun",
          "force",
          "forceNewDeployment");

  /** CloudTrail's own number of a list's entry; the members of the API have capital letters. */
  private static final String NUMBERING = "tag";

  private Parameters() {}

  /**
   * The parameters of a call. Newer APIs of EC2 arrive as one object with capital letters, {@code
   * ModifySecurityGroupRulesRequest}; it is opened and its members are put in the casing of the
   * rest.
   */
  public static Data of(ApiCall call) {
    if (call.request() instanceof Data.Members(var members) && members.size() == 1) {
      String only = members.firstKey();
      return only.endsWith("Request") ? lowered(members.firstEntry().getValue()) : call.request();
    }
    return call.request();
  }

  /** The parameters that set fields: all but those that name the resource. */
  public static Data setting(ApiCall call, Collection<String> naming) {
    return without(without(of(call), MANNERS), naming);
  }

  /** An object without some of its members; anything else as it is. */
  public static Data without(Data data, Collection<String> names) {
    if (!(data instanceof Data.Members(var members))
        || Collections.disjoint(names, members.keySet())) {
      return data;
    }
    NavigableMap<String, Data> rest = new TreeMap<>(members);
    names.forEach(rest::remove);
    return new Data.Members(rest);
  }

  private static Data lowered(Data data) {
    return switch (data) {
      case Data.Members(var members) -> {
        NavigableMap<String, Data> lowered = new TreeMap<>();
        members.forEach((name, value) -> {
          if (!name.equals(NUMBERING)) {
            lowered.put(decapitalized(name), lowered(value));
          }
        });
        yield new Data.Members(lowered);
      }
      case Data.Items(var values) ->
          new Data.Items(values.stream().map(Parameters::lowered).toList());
      case Data.Text _, Data.Gap _ -> data;
    };
  }

  private static String decapitalized(String name) {
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
