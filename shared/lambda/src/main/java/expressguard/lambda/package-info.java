/** What every function of the guard has in common: batches of a queue, logs, metrics. */
package expressguard.lambda;
