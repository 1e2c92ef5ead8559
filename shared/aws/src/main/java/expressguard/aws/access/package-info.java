/** The policies of an account and of its organisation, as IAM and Organizations tell them. */
package expressguard.aws.access;
