/** What tests share: the stories and event pairs of {@code events/}, and how they are held up. */
package expressguard.testkit;
