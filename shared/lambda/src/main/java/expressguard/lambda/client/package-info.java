/** The clients by which a function asks AWS. */
package expressguard.lambda.client;
