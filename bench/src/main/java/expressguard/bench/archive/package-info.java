/** Archives of any size, and the least that whoever reads one must do. */
package expressguard.bench.archive;
