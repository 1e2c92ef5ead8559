/** A direct change and its consequence, before anybody decided what to do about it. */
package expressguard.conflict;
