/** What is the guard's own in an account, and how it is told from what is other people's. */
package expressguard.guard;
