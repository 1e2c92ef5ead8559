/** Messages that can never be read, told with their size and hash. */
package expressguard.lambda.quarantine;
