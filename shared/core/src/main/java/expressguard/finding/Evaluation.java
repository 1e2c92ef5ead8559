package expressguard.finding;

import expressguard.catalog.Catalog;
import expressguard.classify.Classification;
import expressguard.classify.Classifier;
import expressguard.classify.ExpressActivity;
import expressguard.classify.Fact;
import expressguard.conflict.Conflict;
import expressguard.conflict.Detector;
import expressguard.detect.Detectors;
import expressguard.detect.guard.GuardTampering;
import expressguard.event.ApiCall;
import expressguard.finding.wording.WaysOut;
import expressguard.finding.wording.Wording;
import expressguard.guard.GuardRoles;
import expressguard.history.Histories;
import expressguard.history.History;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.policy.Decider;
import expressguard.policy.Decision;
import expressguard.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The whole story in one place: calls in, findings out.
 *
 * <ol>
 *   <li>Calls that came twice count once.
 *   <li>The inventory grows by what the calls themselves show.
 *   <li>Each call is classified, and sorted into the histories of the services that it touches.
 *   <li>Every rule looks at every history; what belongs together is put together. What was done to
 *       the guard itself is looked at once.
 *   <li>The policy decides on each conflict, and the wording tells it.
 * </ol>
 *
 * <p>It is a pure function of its input as a set: no clock, no order, no repetition matters. The
 * live path, a backtest and a preflight differ only in what they put in.
 */
public final class Evaluation {

  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, Instant>comparing(finding -> finding.conflict().cause().at())
          .thenComparing(finding -> finding.conflict().service())
          .thenComparing(finding -> finding.conflict().severity(), Comparator.reverseOrder())
          .thenComparing(finding -> finding.conflict().kind())
          .thenComparing(Finding::id);

  private final Catalog catalog;
  private final Inventory inventory;
  private final List<ApiCall> calls;
  private final List<Fact> facts;
  private final List<String> doubts;
  private final Classifier classifier;

  private Evaluation(
      Catalog catalog,
      Inventory inventory,
      List<ApiCall> calls,
      List<Fact> facts,
      List<String> doubts,
      Classifier classifier) {
    this.catalog = catalog;
    this.inventory = inventory;
    this.calls = calls;
    this.facts = facts;
    this.doubts = doubts;
    this.classifier = classifier;
  }

  /**
   * Prepares the calls of an archive.
   *
   * @param known Express services that were described; empty where the calls must tell
   * @param guardRoles the roles that the lock excepts
   */
  public static Evaluation of(
      Catalog catalog, Inventory known, Collection<ApiCall> calls, GuardRoles guardRoles) {
    List<String> doubts = new ArrayList<>();
    List<ApiCall> once = once(calls, doubts);
    List<Fact> facts = once.stream().flatMap(call -> Fact.of(catalog, call).stream()).toList();
    return prepared(catalog, known, once, facts, doubts, guardRoles);
  }

  /**
   * Prepares the facts of a ledger. The findings are those of the calls that the facts were made
   * of; explanations, which are about the calls themselves, there are none.
   *
   * @param facts each once
   */
  public static Evaluation ofFacts(
      Catalog catalog, Inventory known, Collection<Fact> facts, GuardRoles guardRoles) {
    List<Fact> sorted = facts.stream().sorted().toList();
    return prepared(catalog, known, List.of(), sorted, List.of(), guardRoles);
  }

  private static Evaluation prepared(
      Catalog catalog,
      Inventory known,
      List<ApiCall> calls,
      List<Fact> facts,
      List<String> doubts,
      GuardRoles guardRoles) {
    Inventory inventory = FromCalls.learn(known, facts.stream().map(Fact::call).toList());
    Classifier classifier =
        new Classifier(
            catalog, inventory.infrastructureRoles(), guardRoles, ExpressActivity.of(facts));
    return new Evaluation(catalog, inventory, calls, facts, doubts, classifier);
  }

  /** The findings, with what a policy decides on each as of the time of its cause. */
  public Report under(Policy policy) {
    return under(conflict ->
        Decider.decide(
            policy, conflict, service -> Report.tags(inventory, service), conflict.cause().at()));
  }

  /**
   * The findings, with what a policy decides on each today: a waiver that has ended since no longer
   * covers a conflict that is still open.
   */
  public Report asOf(Policy policy, Instant now) {
    return under(conflict ->
        Decider.asOf(policy, conflict, service -> Report.tags(inventory, service), now));
  }

  private Report under(Function<Conflict, Decision> policy) {
    List<Conflict> conflicts = new ArrayList<>();
    List<History> histories = Histories.of(inventory, classifier, facts);
    for (History history : histories) {
      conflicts.addAll(Episodes.of(found(history)));
    }
    conflicts.addAll(GuardTampering.conflicts(classifier, facts));
    List<Finding> findings = new ArrayList<>();
    for (Conflict conflict : SharedResources.merge(conflicts, Lives.of(histories))) {
      findings.add(finding(conflict, policy.apply(conflict)));
    }
    return new Report(inventory, findings.stream().sorted(ORDER).toList(), doubts);
  }

  /** Everything known of Express services, as given and as learnt from the calls. */
  public Inventory inventory() {
    return inventory;
  }

  /** What the calls tell of one service; of one that nobody knows, only what its name implies. */
  public History history(ResourceId service) {
    Inventory whole = inventory.with(Inventory.of(List.of(ExpressService.named(service))));
    return Histories.of(whole, classifier, facts).stream()
        .filter(history -> history.service().id().equals(service))
        .findFirst()
        .orElseThrow();
  }

  /** What each call was and why, in the order of time. */
  public List<Explanation> explanations() {
    return calls.stream().map(this::explain).toList();
  }

  /** What is odd about the calls themselves, as the report says it too. */
  public List<String> doubts() {
    return List.copyOf(doubts);
  }

  private Explanation explain(ApiCall call) {
    Classification classification = classifier.classify(call);
    return Explanation.of(call, classification, catalog.find(call), inventory);
  }

  private static List<Conflict> found(History history) {
    List<Conflict> found = new ArrayList<>();
    for (Detector detector : Detectors.all()) {
      found.addAll(detector.detect(history));
    }
    return found.stream().map(conflict -> Lifetime.closed(history, conflict)).toList();
  }

  private static Finding finding(Conflict conflict, Decision decision) {
    return new Finding(
        FindingId.of(conflict),
        conflict,
        decision,
        Wording.summary(conflict),
        WaysOut.of(conflict));
  }

  /** Of two contents under one event id the one that sorts first counts, whichever came first. */
  private static List<ApiCall> once(Collection<ApiCall> calls, List<String> doubts) {
    SortedMap<String, ApiCall> byId = new TreeMap<>();
    SortedSet<String> differing = new TreeSet<>();
    for (ApiCall call : calls) {
      ApiCall first = byId.putIfAbsent(call.eventId(), call);
      if (first != null && !first.equals(call)) {
        differing.add("event `" + call.eventId() + "` came with different contents");
        byId.put(call.eventId(), first.canonical().compareTo(call.canonical()) <= 0 ? first : call);
      }
    }
    doubts.addAll(differing);
    return byId.values().stream().sorted().toList();
  }
}
