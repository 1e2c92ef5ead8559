/** Options that several commands have, and how their values are read. */
package expressguard.cli.option;
