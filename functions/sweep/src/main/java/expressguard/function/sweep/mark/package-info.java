/** How far the sweep has come, from one run to the next. */
package expressguard.function.sweep.mark;
