/** When a window is open. */
package expressguard.policy.calendar;
