/** What is asked of tables, however large it is, and who can be asked. */
package expressguard.ledger.request;
