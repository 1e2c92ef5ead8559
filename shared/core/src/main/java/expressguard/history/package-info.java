/** All watched calls on one Express service in the order of time, and the claims they make. */
package expressguard.history;
