/**
 * The command line: its one entry, and how mistakes and failures become messages and exit codes.
 */
package expressguard.cli;
