/** Findings: a conflict with its decision, told so that a person knows what to do. */
package expressguard.finding;
