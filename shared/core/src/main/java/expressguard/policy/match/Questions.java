package expressguard.policy.match;

import expressguard.event.Principal;
import java.util.List;

/** The conditions that ask for something which may not be known. */
final class Questions {

  private Questions() {}

  static Answer service(Subject subject, List<Glob> any) {
    return Glob.anyFits(any, subject.service().name())
        ? new Answer.Yes()
        : subject.cluster().isPresent() ? new Answer.No() : withoutCluster(subject);
  }

  static Answer cluster(Subject subject, List<Glob> any) {
    return subject
        .cluster()
        .map(cluster -> Answer.of(Glob.anyFits(any, cluster)))
        .orElseGet(() -> withoutCluster(subject));
  }

  static Answer tag(ServiceTags tags, String key, List<Glob> any) {
    return switch (tags) {
      case ServiceTags.Known(var known) ->
          Answer.of(known.containsKey(key) && Glob.anyFits(any, known.get(key)));
      case ServiceTags.Unread() ->
          new Answer.CannotTell("it asks for tag `" + key + "`, and the tags are not known");
    };
  }

  static Answer principal(Principal principal, List<Glob> any) {
    return principal instanceof Principal.Unknown
        ? new Answer.CannotTell("it asks for the principal, which is not known")
        : Answer.of(Glob.anyFits(any, principal.id()));
  }

  private static Answer withoutCluster(Subject subject) {
    return new Answer.CannotTell(
        "it asks for the cluster, which `" + subject.service().name() + "` does not name");
  }
}
