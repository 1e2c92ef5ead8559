/** What the sweep says to the functions that decide and act. */
package expressguard.function.sweep.message;
