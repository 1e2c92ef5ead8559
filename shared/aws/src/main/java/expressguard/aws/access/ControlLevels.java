package expressguard.aws.access;

import expressguard.authorization.NamedPolicy;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * What an organisation puts over an account.
 *
 * @param levels the service control policies, from the root of the organisation down to the account
 * @param management whether the account is the organisation's management account
 * @param gaps what could not be read; then nothing that these policies deny counts as denied
 */
public record ControlLevels(List<List<NamedPolicy>> levels, boolean management, List<String> gaps) {

  public ControlLevels {
    levels = levels.stream().map(List::copyOf).toList();
    gaps = List.copyOf(gaps);
  }

  /**
   * The levels that files give, outermost first: each is a policy's document, an output of
   * DescribePolicy, or a list of these.
   */
  public static ControlLevels read(List<Data> files, boolean management) {
    PolicyTexts texts = new PolicyTexts();
    List<String> problems = new ArrayList<>();
    List<List<NamedPolicy>> levels = new ArrayList<>();
    for (Data file : files) {
      List<NamedPolicy> level = new ArrayList<>();
      for (Data one : file instanceof Data.Items(var values) ? values : List.of(file)) {
        String name = "policy " + (level.size() + 1) + " of level " + (levels.size() + 1);
        texts
            .read(
                one.textAt("Policy.PolicySummary.Name").orElse(name),
                one.has("Policy") ? one.at("Policy.Content") : one,
                problems)
            .ifPresent(level::add);
      }
      levels.add(level);
    }
    return problems.isEmpty()
        ? new ControlLevels(levels, management, List.of())
        : new ControlLevels(List.of(), management, problems);
  }

  /** Of an account of which nobody said more. */
  public static ControlLevels unread(String why) {
    return new ControlLevels(List.of(), false, List.of(why));
  }
}
