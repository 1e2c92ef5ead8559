/** The answer of a preflight: what is known, and row by row what an update would do to a field. */
package expressguard.preflight.plan;
