package expressguard.finding.wording;

/**
 * The three ways out of a conflict, as sentences: keep the direct change, hand the field to Express
 * Mode, or make both sides say the same.
 */
public record WaysOut(String keep, String hand, String align) {}
