/**
 * Whether AWS would let a principal make a call, by the policies that are known: yes, no, or
 * unknown.
 */
package expressguard.authorization;
