/** The guard's tags: which there should be, and the way to bring resources there. */
package expressguard.function.annotate.mark;
