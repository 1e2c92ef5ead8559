/** DynamoDB without the SDK's client, for functions that must start fast. */
package expressguard.ledger.signed;
