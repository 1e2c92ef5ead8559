/** CloudTrail's event history: records of which the events did not come. */
package expressguard.function.sweep.history;
