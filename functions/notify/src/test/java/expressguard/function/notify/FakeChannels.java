package expressguard.function.notify;

import expressguard.function.notify.channel.Channel;
import expressguard.function.notify.channel.Channels;
import expressguard.function.notify.channel.DigestChannel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.function.notify.settings.Target;
import expressguard.message.digest.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Channels that keep what they are told, or answer what a test wants them to. */
final class FakeChannels implements Channels {

  final Map<Target, List<Parcel>> parcels = new HashMap<>();
  final Map<Target, List<Digest>> digests = new HashMap<>();
  final Map<Target, Integer> tries = new HashMap<>();
  private final Map<Target, Sent> answers = new HashMap<>();

  /** From now on a channel answers so. */
  void answers(Target target, Sent sent) {
    answers.put(target, sent);
  }

  List<Parcel> at(Target target) {
    return parcels.getOrDefault(target, List.of());
  }

  List<Digest> digestsAt(Target target) {
    return digests.getOrDefault(target, List.of());
  }

  int triesAt(Target target) {
    return tries.getOrDefault(target, 0);
  }

  @Override
  public Channel to(Target target, List<String> webhookHosts) {
    return target.isReadByPeople()
        ? new DigestChannel() {
          @Override
          public Sent send(Parcel parcel) {
            return keep(target, parcels, parcel);
          }

          @Override
          public Sent send(Digest digest) {
            return keep(target, digests, digest);
          }
        }
        : parcel -> keep(target, parcels, parcel);
  }

  private <T> Sent keep(Target target, Map<Target, List<T>> kept, T one) {
    tries.merge(target, 1, Integer::sum);
    Sent sent = answers.getOrDefault(target, new Sent.Delivered());
    if (sent instanceof Sent.Delivered) {
      kept.computeIfAbsent(target, _ -> new ArrayList<>()).add(one);
    }
    return sent;
  }
}
