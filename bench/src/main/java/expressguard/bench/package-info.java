/** JMH benchmarks: how fast bytes become calls, calls verdicts and findings, requests an access. */
package expressguard.bench;
