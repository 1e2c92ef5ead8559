package expressguard.message.hub;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * A finding in the AWS Security Finding Format: the attributes that the guard sets (AWS Security
 * Hub user guide, required and optional top-level attributes).
 *
 * @param id the same for all that is said of one conflict, so that an import replaces the last one
 * @param updatedAt later than that of the import before; Security Hub leaves out an older one
 * @param archived whether the record is no longer active
 */
public record SecurityFinding(
    String id,
    String productArn,
    String generatorId,
    String account,
    String region,
    List<String> types,
    Instant createdAt,
    Instant updatedAt,
    String severityLabel,
    String severityOriginal,
    String title,
    String description,
    String remediation,
    SortedMap<String, String> productFields,
    List<Resource> resources,
    boolean archived) {

  /**
   * What a finding is about.
   *
   * @param region empty for a global resource
   */
  public record Resource(String type, String id, String partition, String region) {}

  public SecurityFinding {
    types = List.copyOf(types);
    resources = List.copyOf(resources);
  }
}
