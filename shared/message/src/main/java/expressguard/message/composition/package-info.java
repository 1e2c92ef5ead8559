/** Puts a notice into a letter: what happened, what follows, the ways out, and why this person. */
package expressguard.message.composition;
