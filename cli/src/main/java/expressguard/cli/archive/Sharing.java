package expressguard.cli.archive;

import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes calls share what they have in common, so that many take little room. For one thread. */
final class Sharing {

  private final Pool<String> texts = new Pool<>(String.class);
  private final Pool<EventKey> keys = new Pool<>(EventKey.class);
  private final Pool<Caller> callers = new Pool<>(Caller.class);
  private final Pool<Data> values = new Pool<>(Data.class);

  /** An equal call. */
  ApiCall shared(ApiCall call) {
    return new ApiCall(
        call.eventId(),
        call.at(),
        keys.shared(call.key()),
        texts.shared(call.account()),
        texts.shared(call.region()),
        callers.shared(call.caller()),
        call.outcome(),
        shared(call.request()),
        shared(call.response()),
        shared(call.additional()),
        texts.shared(call.apiVersion()),
        call.resources().stream().map(texts::shared).toList());
  }

  private Data shared(Data data) {
    return switch (data) {
      case Data.Text _ -> values.shared(data);
      case Data.Items(var items) ->
          values.shared(new Data.Items(items.stream().map(this::shared).toList()));
      case Data.Members(var members) -> values.shared(members(members));
      case Data.Gap gap -> gap;
    };
  }

  private Data members(SortedMap<String, Data> members) {
    SortedMap<String, Data> shared = new TreeMap<>();
    members.forEach((name, value) -> shared.put(texts.shared(name), shared(value)));
    return new Data.Members(shared);
  }
}
