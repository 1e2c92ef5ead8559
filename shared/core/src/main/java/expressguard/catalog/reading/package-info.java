/** The vocabulary of the rows: which resources a call names, and what it wrote to them. */
package expressguard.catalog.reading;
