/** Whether a service's lock holds, and whom: from the policies that are known, caller by caller. */
package expressguard.posture;
