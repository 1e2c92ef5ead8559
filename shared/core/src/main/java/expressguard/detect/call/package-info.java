/** Conflicts that a call is by itself: denied, unknown, or by somebody who should not. */
package expressguard.detect.call;
