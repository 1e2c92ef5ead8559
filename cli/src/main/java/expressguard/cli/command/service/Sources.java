package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.archive.Unreadable;
import expressguard.cli.command.Course;
import expressguard.cli.shell.Surroundings;
import expressguard.cloudtrail.input.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records that a command was given, from files or from CloudTrail.
 *
 * @param gathered empty when AWS gave no answer, which was told then
 */
record Sources(Optional<Gathered> gathered) {

  /** The word that stands for CloudTrail's event history in place of a path. */
  static final String CLOUDTRAIL = "cloudtrail";

  /** Reads them; files are read where there are any, else the event history. */
  static Sources read(
      Surroundings surroundings,
      Course course,
      List<String> from,
      ServiceName service,
      boolean quiet)
      throws InterruptedException {
    Catalog catalog = Catalog.standard();
    if (!from.isEmpty() && !from.equals(List.of(CLOUDTRAIL))) {
      return new Sources(Optional.of(course.watched(from, catalog, surroundings.cores())));
    }
    Lookup lookup = new Lookup(surroundings, quiet);
    Asked<List<Input>> asked = lookup.inputs(catalog, service.region());
    course.notes().note(lookup.words());
    return switch (asked) {
      case Asked.Answered<List<Input>>(var inputs) ->
          new Sources(Optional.of(course.watched(inputs, catalog)));
      case Asked.Refused<List<Input>>(var refusal) -> {
        course.notes().error(refusal.message());
        yield new Sources(Optional.empty());
      }
    };
  }

  /** What could not be read, as sentences for a plan's header. */
  static List<String> gaps(Gathered gathered) {
    List<String> gaps = new ArrayList<>();
    for (Unreadable one : gathered.unreadable()) {
      gaps.add("unreadable: " + one.origin() + ": " + one.reason());
    }
    return gaps;
  }
}
