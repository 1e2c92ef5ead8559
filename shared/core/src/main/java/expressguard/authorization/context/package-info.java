/** What is known about the condition keys of one request: values, absence, or nothing. */
package expressguard.authorization.context;
