/** What the work on one event costs as what is known becomes more. */
package expressguard.bench.growth;
