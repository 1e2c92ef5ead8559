/** A conflict in sentences: what happened, what follows, and what can be done. */
package expressguard.finding.wording;
