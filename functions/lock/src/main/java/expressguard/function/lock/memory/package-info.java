/** Locks in memory: the twin that the contract holds the table to. */
package expressguard.function.lock.memory;
