package expressguard.bench.fuzz;

import expressguard.bus.Notice;
import expressguard.bus.detail.FindingDetail;
import expressguard.bus.detail.NoticeReader;
import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.message.Addressee;
import expressguard.message.Letter;
import expressguard.message.Owner;
import expressguard.message.chat.ChatMessage;
import expressguard.message.composition.Letters;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.digest.Entry;
import expressguard.message.event.EventDetail;
import expressguard.message.hub.SecurityFindingJson;
import expressguard.message.hub.SecurityFindings;
import expressguard.message.slack.SlackMessage;
import expressguard.message.text.Subject;
import expressguard.message.text.TextMessage;
import expressguard.policy.Policy;
import expressguard.standing.Standing;
import expressguard.standing.Standing.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every text that a file of records leads to. */
final class Outputs {

  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  // As in the functions, which build them once and not for each file.
  private static final Catalog CATALOG = Catalog.standard();
  private static final NoticeReader NOTICES = new NoticeReader();

  private Outputs() {}

  static List<Output> of(byte[] file) throws IOException {
    Gathered gathered = Intake.of(file);
    List<ApiCall> calls = gathered.apiCalls();
    Evaluation evaluation = Evaluation.of(CATALOG, Inventory.empty(), calls, GuardRoles.none());
    Report report = evaluation.under(Policy.observeEverything());
    List<Output> outputs = new ArrayList<>(Printed.of(gathered, evaluation, report));
    List<Entry> entries = new ArrayList<>();
    byService(report)
        .forEach((id, findings) -> {
          ExpressService service =
              report.inventory().service(id).orElseGet(() -> ExpressService.named(id));
          Judgement judgement = Standing.none(id).after(findings, Integer.MAX_VALUE);
          judgement
              .changes()
              .forEach(change ->
                  entries.add(
                      channels(
                          FindingDetail.text(service, judgement.standing(), change), outputs)));
        });
    Digest digest = new Digest("fuzz", LocalDate.EPOCH, entries, true);
    outputs.add(new Output(Output.Form.PLAIN, TextMessage.of(DigestLetters.of(digest))));
    return outputs;
  }

  private static SortedMap<ResourceId, List<Finding>> byService(Report report) {
    SortedMap<ResourceId, List<Finding>> findings = new TreeMap<>();
    for (Finding finding : report.findings()) {
      findings.computeIfAbsent(finding.conflict().service(), _ -> new ArrayList<>()).add(finding);
    }
    return findings;
  }

  private static Entry channels(String detail, List<Output> outputs) {
    try {
      Notice notice = NOTICES.detail(detail);
      Owner owner =
          new Owner.ServiceTag("owner", notice.tags().getOrDefault("owner", "<!here> team"));
      Letter letter = Letters.of(notice, new Addressee(owner, List.of("it is a test")));
      outputs.add(new Output(Output.Form.JSON, detail));
      outputs.add(new Output(Output.Form.PLAIN, Subject.of(letter.title())));
      outputs.add(new Output(Output.Form.PLAIN, TextMessage.of(letter)));
      outputs.add(new Output(Output.Form.SLACK, SlackMessage.of(letter)));
      outputs.add(new Output(Output.Form.JSON, ChatMessage.of(letter, notice, owner)));
      outputs.add(new Output(Output.Form.JSON, EventDetail.of(detail, owner)));
      outputs.add(
          new Output(
              Output.Form.JSON,
              SecurityFindingJson.of(SecurityFindings.of(notice, owner, NOW, "eu-central-1"))));
      return Entry.of(notice);
    } catch (IOException e) {
      throw new UncheckedIOException("the guard's own detail cannot be read: " + detail, e);
    }
  }
}
