/** Policy documents as values, and the reader that says where a document is malformed. */
package expressguard.authorization.document;
