package expressguard.loop.rights;

import expressguard.loop.call.MadeCall;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a function did, against what its role allows.
 *
 * @param missing calls that the role would refuse
 * @param spare what is allowed and was not asked for
 */
record Balance(List<MadeCall> missing, List<Grant> spare) {

  /**
   * Weighs calls against grants. Of an action on several kinds of resources one use is enough;
   * which kinds there are is not for a story to show.
   *
   * @param excepted statements whose rights others use than the function's own code
   */
  static Balance of(
      Collection<MadeCall> calls, Collection<Grant> grants, Set<String> excepted, Arns arns) {
    return new Balance(
        calls.stream()
            .filter(call -> grants.stream().noneMatch(grant -> grant.allows(call, arns)))
            .sorted()
            .toList(),
        grants.stream()
            .filter(grant -> !excepted.contains(grant.sid()))
            .filter(grant ->
                grants.stream()
                    .filter(grant::isAlike)
                    .noneMatch(like -> calls.stream().anyMatch(call -> like.allows(call, arns))))
            .toList());
  }
}
