package expressguard.catalog.reading;

import expressguard.catalog.FieldReader;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row reads, for the machine and for people. Both come from one place, so the page of the
 * catalogue cannot say something else than the code does.
 */
public record Reading(String words, FieldReader reader) {

  /** The same effects on each of the resources. */
  public static Reading of(Subject subject, Effect... effects) {
    List<Effect> all = List.of(effects);
    return new Reading(
        subject.words() + ": " + words(all),
        call -> touches(subject.resources(call), writes(all, subject.setting(call), "")));
  }

  /**
   * The effects on a resource that the call makes. Where the response does not name it, the
   * resource that it was made in is touched instead, and the fields say so: {@code
   * rules[*].priority}.
   */
  public static Reading making(Subject made, Subject within, String list, Effect... effects) {
    List<Effect> all = List.of(effects);
    return new Reading(
        made.words() + ", else `" + list + "[*]` of " + within.words() + ": " + words(all),
        call -> made(call, made, within, list, all));
  }

  private static List<Touch> made(
      ApiCall call, Subject made, Subject within, String list, List<Effect> effects) {
    List<ResourceId> resources = made.resources(call);
    Data parameters = within.setting(call);
    return resources.isEmpty()
        ? touches(within.resources(call), writes(effects, parameters, list + "[*]."))
        : touches(resources, writes(effects, parameters, ""));
  }

  private static List<Touch> touches(List<ResourceId> resources, List<FieldWrite> writes) {
    return resources.stream().map(resource -> new Touch(resource, writes)).toList();
  }

  private static List<FieldWrite> writes(List<Effect> effects, Data parameters, String prefix) {
    List<FieldWrite> writes = new ArrayList<>();
    for (Effect effect : effects) {
      writes.addAll(effect.writer().writes(parameters));
    }
    if (!prefix.isEmpty()) {
      writes.replaceAll(write -> new FieldWrite(prefix + write.field(), write.value()));
    }
    return List.copyOf(writes);
  }

  private static String words(List<Effect> effects) {
    return String.join("; ", effects.stream().map(Effect::words).toList());
  }
}
