package expressguard.function.annotate;

import expressguard.function.annotate.mark.Marked;
import expressguard.function.annotate.mark.Pass;
import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Tells what came of each pass: a line for the pass, and one for each thing that went wrong. */
final class PassLog implements Consumer<Pass> {

  private static final Logger LOG = LogManager.getLogger(PassLog.class);

  private final Measures measures;

  PassLog(Measures measures) {
    this.measures = measures;
  }

  @Override
  public void accept(Pass pass) {
    LOG.info(
        Line.of("tags compared with the standing")
            .with("service", pass.service().toString())
            .with("version", pass.version())
            .with("resources", pass.marked().size())
            .with("written", pass.written())
            .with("untagged", pass.untagged().size()));
    pass.untagged()
        .forEach((resource, why) ->
            LOG.info(
                Line.of("resource of a finding bears no tag")
                    .with("resource", resource.toString())
                    .with("why", why)));
    pass.marked().forEach(PassLog::tell);
    measures.add(Measure.ANNOTATED, pass.written());
    measures.add(Measure.TAGS_REFUSED, pass.refused());
    measures.add(
        Measure.LOOKALIKE_TAGS,
        pass.marked().stream().mapToInt(one -> one.lookalikes().size()).sum());
  }

  private static void tell(Marked one) {
    one.refused().filter(refused -> refused.why() != Why.GONE).ifPresent(why -> tell(one, why));
    if (!one.noRoom().isEmpty()) {
      LOG.warn(
          Line.of("no room for a tag, others fill the resource")
              .with("resource", one.resource().toString())
              .with("keys", one.noRoom().toString()));
    }
    if (!one.lookalikes().isEmpty()) {
      LOG.warn(
          Line.of("tags that differ from the guard's by case alone, remove them")
              .with("resource", one.resource().toString())
              .with("keys", one.lookalikes().toString()));
    }
  }

  private static void tell(Marked one, Refused refused) {
    LOG.warn(
        Line.of("tags of a resource could not be brought up to date")
            .with("resource", one.resource().toString())
            .with("reason", refused.why().name())
            .with("why", refused.message()));
  }
}
