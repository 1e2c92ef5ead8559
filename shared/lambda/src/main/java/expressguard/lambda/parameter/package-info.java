/** Settings that people change while the functions run. */
package expressguard.lambda.parameter;
