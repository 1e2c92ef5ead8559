/** One class for each command: its arguments, and the way from them to an answer. */
package expressguard.cli.command;
