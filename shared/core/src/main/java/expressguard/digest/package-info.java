/** Short texts that stand for long or secret ones. */
package expressguard.digest;
