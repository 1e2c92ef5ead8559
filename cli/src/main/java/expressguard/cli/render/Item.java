package expressguard.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.BusMessage;
import expressguard.bus.detail.NoticeReader;
import expressguard.bus.detail.ReportedFinding;
import expressguard.bus.json.FindingJson;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.SortedMap;

/**
 * What is told of one finding or lock.
 *
 * @param detail as the guard's bus would carry it
 */
record Item(BusMessage notice, String detail) {

  /** The item of a detail. */
  static Item of(String detail) throws IOException {
    return new Item(new NoticeReader().messageOf(detail), detail);
  }

  /** The item of a finding of a report. */
  static Item reported(String finding) throws IOException {
    return of(ReportedFinding.detail(finding, Collections.emptySortedMap()));
  }

  /** The item of a finding that was found here. */
  static Item found(Finding finding, Inventory inventory) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      FindingJson.write(json, finding);
    }
    SortedMap<String, String> tags =
        inventory
            .service(finding.conflict().service())
            .map(ExpressService::tags)
            .orElse(Collections.emptySortedMap());
    return of(ReportedFinding.detail(text.toString(), tags));
  }

  /** Whether it is what somebody asked for by the id of a finding, thread or message. */
  boolean isNamed(String id) {
    return id.equals(notice.about()) || id.equals(notice.thread()) || id.equals(notice.id());
  }
}
