/** Letters as custom notifications of Amazon Q Developer in chat applications. */
package expressguard.message.chat;
