/** CloudTrail's event history: the calls of the last 90 days. */
package expressguard.aws.history;
