/** What the template tells a function. */
package expressguard.lambda.environment;
