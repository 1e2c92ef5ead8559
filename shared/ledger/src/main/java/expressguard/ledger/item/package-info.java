/** Items of DynamoDB: where they stand, what they hold, and how they are asked for. */
package expressguard.ledger.item;
