package expressguard.bench.fuzz;

import expressguard.bus.Notice;
import expressguard.bus.detail.FindingDetail;
import expressguard.bus.detail.NoticeReader;
import expressguard.catalog.Catalog;
import expressguard.cli.Cli;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
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
import expressguard.testkit.EventFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every text that a file of records leads to. */
final class Outputs {

  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private Outputs() {}

  /** All of them but what the command line prints of them. */
  static List<Output> of(byte[] file) {
    List<Output> outputs = new ArrayList<>();
    Report report = report(file);
    SortedMap<ResourceId, List<Finding>> findings = new TreeMap<>();
    report
        .findings()
        .forEach(finding ->
            findings
                .computeIfAbsent(finding.conflict().service(), _ -> new ArrayList<>())
                .add(finding));
    List<Entry> entries = new ArrayList<>();
    findings.forEach((id, ones) -> {
      ExpressService service =
          report.inventory().service(id).orElseGet(() -> ExpressService.named(id));
      Judgement judgement = Standing.none(id).after(ones, Integer.MAX_VALUE);
      judgement
          .changes()
          .forEach(change ->
              entries.add(
                  channels(FindingDetail.text(service, judgement.standing(), change), outputs)));
    });
    Digest digest = new Digest("fuzz", LocalDate.EPOCH, entries, true);
    outputs.add(new Output(Output.Form.PLAIN, TextMessage.of(DigestLetters.of(digest))));
    return outputs;
  }

  /** What the command line prints, which costs as much as all else ten times. */
  static List<Output> printed(byte[] file) {
    List<Output> outputs = new ArrayList<>();
    outputs.addAll(cli("backtest", file, "--output", "text", "-"));
    outputs.addAll(cli("explain", file, "-"));
    return outputs;
  }

  private static Report report(byte[] file) {
    List<ApiCall> calls = EventFiles.readable(file);
    return Evaluation.of(Catalog.standard(), Inventory.empty(), calls, GuardRoles.none())
        .under(Policy.observeEverything());
  }

  private static Entry channels(String detail, List<Output> outputs) {
    try {
      Notice notice = new NoticeReader().detail(detail);
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
      throw new UncheckedIOException("the guard's own detail cannot be read", e);
    }
  }

  /** What the command line prints, on either stream. */
  private static List<Output> cli(String command, byte[] file, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(file),
            out,
            err,
            Map.of("NO_COLOR", "1"),
            false,
            false,
            () -> NOW,
            () -> 0,
            1);
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    int end = new Cli(around).run(line.toArray(String[]::new));
    String said = err.toString(StandardCharsets.UTF_8);
    if (end > ExitCode.BAD_INPUT.number()) {
      throw new AssertionError("`guard " + command + "` ended with " + end + ": " + said);
    }
    return List.of(
        new Output(Output.Form.PLAIN, out.toString(StandardCharsets.UTF_8)),
        new Output(Output.Form.PLAIN, said));
  }
}
