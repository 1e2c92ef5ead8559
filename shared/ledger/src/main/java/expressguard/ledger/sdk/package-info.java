/** Tables asked with the SDK's client, where starting fast does not matter. */
package expressguard.ledger.sdk;
