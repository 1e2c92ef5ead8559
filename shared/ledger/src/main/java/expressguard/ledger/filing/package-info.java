/** Where facts are filed, who looks for them, and what lies ready for each service. */
package expressguard.ledger.filing;
