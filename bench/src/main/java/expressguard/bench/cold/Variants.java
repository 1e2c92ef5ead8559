package expressguard.bench.cold;

import expressguard.bench.cold.result.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is compared: one line for each. */
final class Variants {

  static final String FLOOR = "floor";
  static final String NAIVE = "naive";
  static final String NAIVE_C1 = "naive-c1";
  static final String CUSTODIAN = "custodian";
  static final String ZIP = "zip";
  static final String IMAGE = "image";

  static final Report.Marks MARKS = new Report.Marks(NAIVE, CUSTODIAN, FLOOR);

  /** Lambda's own for java25, unless there is SnapStart (AWS Lambda, Java customization). */
  private static final List<String> LAMBDA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String DETECT = "expressguard.function.detect.DetectHandler";
  private static final String NAIVELY = "expressguard.bench.naive.NaiveHandler";
  private static final String EMPTY = "expressguard.bench.floor.EmptyHandler";

  private Variants() {}

  static List<Variant> of(Site site) {
    Work.Story story = site.story();
    Path root = site.root();
    Path zip = root.resolve("functions/detect/target/function");
    Path naive = root.resolve("bench/naive/target/function");
    Path trained = root.resolve("bench/target/cold");
    return List.of(
        site.image(FLOOR, Client.NONE, trained.resolve("floor"), EMPTY, story.unseen()),
        site.managed(NAIVE, naive, NAIVELY, List.of(), story.batch()),
        site.managed(NAIVE_C1, naive, NAIVELY, LAMBDA, story.batch()),
        custodian(root, story),
        site.managed(ZIP, zip, DETECT, LAMBDA, story.batch()),
        site.image(IMAGE, Client.CRT, trained.resolve("image"), DETECT, story.batch()));
  }

  /** From its package, with what Python compiled when it was installed, which its zip lacks. */
  private static Variant custodian(Path root, Work.Story story) {
    Path venv = root.resolve("bench/target/custodian");
    Path folder = root.resolve("bench/custodian");
    return new Variant(
        CUSTODIAN,
        Client.PYTHON,
        List.of(venv.resolve("bin/python").toString(), folder.resolve("loop.py").toString()),
        folder,
        Map.of(),
        story.event(),
        Size.zipped(venv.resolve("c7n")),
        Size.none());
  }
}
