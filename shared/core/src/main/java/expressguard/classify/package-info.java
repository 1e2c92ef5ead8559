/** What a call was: Express Mode's, AWS's own, the guard's, or somebody's direct call. */
package expressguard.classify;
