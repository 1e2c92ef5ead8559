/**
 * The file of an Express update, as the AWS CLI takes it: read, checked, and told what is wrong.
 */
package expressguard.cli.update;
