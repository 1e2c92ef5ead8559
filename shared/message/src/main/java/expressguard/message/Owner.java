package expressguard.message;

/**
 * Who answers for a service, and how that is known. The first that is known counts: the service's
 * tag, its cluster's, the account's contact, whoever did it.
 */
public sealed interface Owner {

  /** The owner's name, as somebody wrote it; empty when nobody is named. */
  String name();

  /**
   * A tag of the service.
   *
   * @param key the tag's
   */
  record ServiceTag(String key, String name) implements Owner {}

  /** A tag of the service's cluster. */
  record ClusterTag(String key, String name, String cluster) implements Owner {}

  /**
   * An alternate contact of the account.
   *
   * @param type in words, as in {@code operations}
   */
  record AccountContact(String key, String name, String type, String account) implements Owner {}

  /** Whoever made the call. */
  record Actor(String name) implements Owner {}

  /**
   * Nobody is named.
   *
   * @param key of the tag that could name somebody
   */
  record Nobody(String key) implements Owner {
    @Override
    public String name() {
      return "";
    }
  }

  /** Why this one, as a sentence. */
  default String why() {
    return switch (this) {
      case ServiceTag(var key, var name) ->
          "the tag `" + key + "` of the service names `" + name + "` as its owner";
      case ClusterTag(var key, var name, var cluster) ->
          "the service has no tag `"
              + key
              + "`, and that of its cluster `"
              + cluster
              + "` names `"
              + name
              + "`";
      case AccountContact(var key, var name, var type, var account) ->
          "neither the service nor its cluster has a tag `"
              + key
              + "`; the "
              + type
              + " contact of account `"
              + account
              + "` is `"
              + name
              + "`";
      case Actor(var name) -> "nobody is named as owner, and `" + name + "` made the change";
      case Nobody(var key) ->
          "nobody is named as owner; tag the service with `" + key + "` to say who is told";
    };
  }

  /** Why this one is told of the guard itself, which bears no tag that could name somebody. */
  default String whyOfGuard() {
    return switch (this) {
      case ServiceTag _, ClusterTag _ -> why();
      case AccountContact(_, var name, var type, var account) ->
          "it is about the guard itself; the "
              + type
              + " contact of account `"
              + account
              + "` is `"
              + name
              + "`";
      case Actor(var name) ->
          "it is about the guard itself, the account names no contact, and `"
              + name
              + "` made the change";
      case Nobody _ ->
          "it is about the guard itself; set the account's alternate contacts to say who is told";
    };
  }
}
