/**
 * Cold starts of detect beside a naive build of it, Cloud Custodian, and a function that does
 * nothing.
 */
package expressguard.bench.cold;
