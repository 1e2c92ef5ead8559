/** Reads many inputs at a time, and gives what they hold in the order of the inputs. */
package expressguard.cli.archive;
