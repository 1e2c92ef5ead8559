/** The ports of a function in memory: what its tests look into. */
package expressguard.lambda.memory;
