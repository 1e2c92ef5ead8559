package expressguard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import expressguard.catalog.Catalog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The walls of the core that a dependency list cannot hold up. */
@AnalyzeClasses(packages = "expressguard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The reading order: each package knows only those before it. */
  private static final List<String> READING_ORDER =
      List.of(
          "event",
          "inventory",
          "guard",
          "lock",
          "catalog",
          "classify",
          "ownership",
          "fate",
          "history",
          "conflict",
          "detect",
          "policy",
          "finding",
          "standing",
          "preflight",
          "authorization",
          "posture");

  @ArchTest
  static final ArchRule CORE_KNOWS_ONLY_THE_JDK =
      classes().should().onlyDependOnClassesThat().resideInAnyPackage("expressguard..", "java..");

  @ArchTest
  static final ArchRule CORE_READS_NO_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule CORE_READS_NO_ENVIRONMENT =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule CORE_IS_NOT_RANDOM =
      noClasses().should().dependOnClassesThat(Predicates.assignableTo(Random.class));

  @ArchTest
  static final ArchRule CORE_TOUCHES_NO_FILE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.nio.file..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("expressguard.(*)..").should().beFreeOfCycles();

  /** Only the table itself knows the rooms in which its rows are written. */
  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices()
          .matching("expressguard.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              DescribedPredicate.describe(
                  "the catalogue", type -> type.isEquivalentTo(Catalog.class)),
              DescribedPredicate.alwaysTrue());

  @ArchTest
  static void each_package_knows_only_those_before_it(JavaClasses core) {
    for (int place = 0; place < READING_ORDER.size(); place++) {
      List<String> later =
          READING_ORDER.subList(place + 1, READING_ORDER.size()).stream()
              .map(name -> "expressguard." + name + "..")
              .toList();
      if (!later.isEmpty()) {
        noClasses()
            .that()
            .resideInAPackage("expressguard." + READING_ORDER.get(place) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later.toArray(String[]::new))
            .check(core);
      }
    }
  }
}
