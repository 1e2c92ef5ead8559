/** What every function of the guard has in common: batches of a queue, one message at a time. */
package expressguard.lambda;
