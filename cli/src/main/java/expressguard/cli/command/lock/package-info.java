/** The commands about a service's lock. */
package expressguard.cli.command.lock;
