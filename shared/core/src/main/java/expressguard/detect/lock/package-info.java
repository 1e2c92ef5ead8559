/** Conflicts about the lock itself: its tag in other hands, and calls that it did not hold. */
package expressguard.detect.lock;
