package expressguard.cli.archive;

import expressguard.cloudtrail.Origin;
import expressguard.event.ApiCall;

/** A call and where it stands. */
public record Taken(Origin origin, ApiCall call) {}
