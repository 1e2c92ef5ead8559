package expressguard.function.notify.channel.aws;

import expressguard.function.notify.channel.Channel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.inventory.ResourceId;
import expressguard.message.hub.SecurityFinding;
import expressguard.message.hub.SecurityFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.ImportFindingsError;
import software.amazon.awssdk.services.securityhub.model.Resource;

/** AWS Security Hub, which keeps one finding a thread: active while it is open, archived after. */
public final class SecurityHubChannel implements Channel {

  private final SecurityHubClient hub;

  public SecurityHubChannel(SecurityHubClient hub) {
    this.hub = hub;
  }

  @Override
  public Sent send(Parcel parcel) {
    AwsSecurityFinding finding =
        finding(
            SecurityFindings.of(
                parcel.notice(),
                parcel.addressee().owner(),
                parcel.said(),
                region(parcel.notice().service())));
    List<ImportFindingsError> failed = new ArrayList<>();
    Sent sent =
        AwsAnswers.of(() ->
            failed.addAll(
                hub.batchImportFindings(request -> request.findings(finding)).failedFindings()));
    return failed.isEmpty() ? sent : refused(failed.getFirst());
  }

  /** The guard itself is in no Region of its own, and a hub takes findings of its own alone. */
  private String region(ResourceId service) {
    return service.region().isEmpty()
        ? hub.serviceClientConfiguration().region().id()
        : service.region();
  }

  /** The whole call was answered, and this finding was not taken. */
  private static Sent refused(ImportFindingsError error) {
    String why = "Security Hub did not take it: " + error.errorCode();
    return "InternalError".equals(error.errorCode()) || "Throttling".equals(error.errorCode())
        ? new Sent.Later(why, Optional.empty())
        : new Sent.Refused(why);
  }

  private static AwsSecurityFinding finding(SecurityFinding one) {
    return AwsSecurityFinding.builder()
        .schemaVersion("2018-10-08")
        .id(one.id())
        .productArn(one.productArn())
        .productName("Express Guard")
        .companyName("Express Guard")
        .generatorId(one.generatorId())
        .awsAccountId(one.account())
        .region(one.region())
        .types(one.types())
        .createdAt(one.createdAt().toString())
        .updatedAt(one.updatedAt().toString())
        .severity(severity -> severity.label(one.severityLabel()).original(one.severityOriginal()))
        .title(one.title())
        .description(one.description())
        .remediation(
            remediation -> remediation.recommendation(text -> text.text(one.remediation())))
        .productFields(one.productFields())
        .resources(one.resources().stream().map(SecurityHubChannel::resource).toList())
        .recordState(one.archived() ? "ARCHIVED" : "ACTIVE")
        .build();
  }

  private static Resource resource(SecurityFinding.Resource one) {
    Resource.Builder resource =
        Resource.builder().type(one.type()).id(one.id()).partition(one.partition());
    return (one.region().isEmpty() ? resource : resource.region(one.region())).build();
  }
}
