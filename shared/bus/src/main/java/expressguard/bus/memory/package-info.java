/** The bus's twin in memory: the same contract, for tests of those who use it. */
package expressguard.bus.memory;
