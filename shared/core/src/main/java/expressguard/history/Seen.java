package expressguard.history;

import expressguard.catalog.FieldWrite;
import expressguard.inventory.Link;
import java.util.List;

/** What a call did to one resource, seen from one service that the resource serves. */
public record Seen(Link link, List<FieldWrite> writes) {
  public Seen {
    writes = List.copyOf(writes);
  }
}
