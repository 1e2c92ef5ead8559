/** The protocol: reads, judges and writes until reading again changes nothing. */
package expressguard.ledger.settle;
