/** What the functions measure of themselves. */
package expressguard.lambda.measure;
