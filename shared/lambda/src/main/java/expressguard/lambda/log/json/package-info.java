/** What is behind Log4j's interface in a function: every event is one line of JSON. */
package expressguard.lambda.log.json;
