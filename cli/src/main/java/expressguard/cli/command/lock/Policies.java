package expressguard.cli.command.lock;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.access.AccountPolicies;
import expressguard.aws.access.AccountReader;
import expressguard.aws.access.ControlLevels;
import expressguard.aws.access.OrganizationPolicies;
import expressguard.cli.command.Course;
import expressguard.cli.file.TextFile;
import expressguard.cli.shell.ExitCode;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.posture.Holder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of an account, from files or from AWS.
 *
 * @param gaps what is not known, with the way out
 */
record Policies(List<Holder> holders, List<String> gaps) {

  /** Reads them; what cannot be read is told and is a gap. */
  static Policies read(Course course, StatusOptions options, String account) {
    ControlLevels control = control(course, options, account);
    List<String> gaps = new ArrayList<>(control.gaps());
    List<Data> details = details(course, options, gaps);
    return new Policies(AccountPolicies.read(details, control), gaps);
  }

  private static ControlLevels control(Course course, StatusOptions options, String account) {
    if (!options.controlPolicies.isEmpty()) {
      return ControlLevels.read(files(course, options.controlPolicies), options.managementAccount);
    }
    if (!options.details.isEmpty()) {
      return ControlLevels.unread(
          "service control policies: --control-policies was not given, so what they deny is not"
              + " counted");
    }
    return switch (Clients.organizations()) {
      case Asked.Answered<OrganizationPolicies>(var organization) -> organization.over(account);
      case Asked.Refused<OrganizationPolicies>(var refusal) ->
          ControlLevels.unread(refusal.message());
    };
  }

  private static List<Data> details(Course course, StatusOptions options, List<String> gaps) {
    if (!options.details.isEmpty()) {
      return files(course, options.details);
    }
    Asked<List<Data>> answer =
        switch (Clients.iam()) {
          case Asked.Answered<AccountReader>(var reader) -> reader.details();
          case Asked.Refused<AccountReader>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (answer) {
      case Asked.Answered<List<Data>>(var pages) -> pages;
      case Asked.Refused<List<Data>>(var refusal) -> {
        course.notes().error(refusal.message());
        course.ends(ExitCode.AWS);
        gaps.add("the account's principals: " + refusal.message());
        yield List.of();
      }
    };
  }

  private static List<Data> files(Course course, List<String> paths) {
    List<Data> files = new ArrayList<>();
    for (String path : paths) {
      switch (TextFile.at(path)) {
        case TextFile.Read(var text) -> parsed(course, path, text, files);
        case TextFile.Failed(var reason) -> unusable(course, path, reason);
      }
    }
    return files;
  }

  private static void parsed(Course course, String path, String text, List<Data> files) {
    try {
      files.add(new DataReader(TextFile.MOST_BYTES).read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      unusable(course, path, String.valueOf(e.getMessage()));
    }
  }

  private static void unusable(Course course, String path, String reason) {
    course.notes().error("`" + path + "`: " + reason);
    course.ends(ExitCode.BAD_INPUT);
  }
}
