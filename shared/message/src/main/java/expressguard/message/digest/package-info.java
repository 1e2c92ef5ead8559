/** What is told once a day: findings of low severity, and what a limit held back. */
package expressguard.message.digest;
