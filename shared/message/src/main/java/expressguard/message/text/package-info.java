/** Letters as plain text, for e-mail and whatever else subscribes to a topic. */
package expressguard.message.text;
