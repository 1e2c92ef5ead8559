/** Requests and policies made by chance, for the comparison with an independent simulator. */
package expressguard.lock.oracle;
