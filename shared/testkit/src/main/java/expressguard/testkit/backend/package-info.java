/** What plays AWS for the tests that need more than this JVM. */
package expressguard.testkit.backend;
