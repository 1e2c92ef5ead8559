/** Messages as the intake queue has them, made up by the thousand from the bundled events. */
package expressguard.bench.traffic;
