/** What somebody else did to the guard itself, or to the policies that carry its lock. */
package expressguard.detect.guard;
