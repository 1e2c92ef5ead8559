package expressguard.function.detect;

import expressguard.bus.Bus;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.standing.Departure;
import java.time.InstantSource;

/**
 * All that the function has to do with outside of itself.
 *
 * @param departure when a service that was deleted leaves the ledger
 */
record Ports(
    Ledger ledger,
    Outbox outbox,
    Bus bus,
    Notes notes,
    PolicyText policy,
    LastPolicy lastPolicy,
    Quarantine quarantine,
    Measures measures,
    InstantSource clock,
    Departure departure) {}
