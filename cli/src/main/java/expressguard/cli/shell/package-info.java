/** What the command line meets outside: its streams, its environment, its exit codes. */
package expressguard.cli.shell;
