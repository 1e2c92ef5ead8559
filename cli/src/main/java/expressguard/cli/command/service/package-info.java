/**
 * The commands on one Express service: its plan before an update, and what Express Mode manages.
 */
package expressguard.cli.command.service;
