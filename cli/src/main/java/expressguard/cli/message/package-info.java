/** What is told on standard error, beside the answer. */
package expressguard.cli.message;
