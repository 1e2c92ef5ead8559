/** How far long work is, for a person who waits. */
package expressguard.cli.progress;
