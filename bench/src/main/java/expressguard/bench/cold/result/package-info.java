/** What was measured, compared round by round. */
package expressguard.bench.cold.result;
