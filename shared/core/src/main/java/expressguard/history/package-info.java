/** All watched calls on one Express service in the order of time. */
package expressguard.history;
