/** The IAM policies that the lock rests on, written for one account. */
package expressguard.lock.policies;
