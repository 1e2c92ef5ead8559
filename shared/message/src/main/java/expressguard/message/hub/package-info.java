/** Findings in the AWS Security Finding Format, for AWS Security Hub. */
package expressguard.message.hub;
