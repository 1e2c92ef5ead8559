package expressguard.cli.archive;

import expressguard.cloudtrail.Origin;

/** A record, or a whole input, that cannot be read, and why. */
public record Unreadable(Origin origin, String reason) {}
