/** What was told to whom, so that nobody is told twice, too often, or of what is out of date. */
package expressguard.function.notify.delivery;
