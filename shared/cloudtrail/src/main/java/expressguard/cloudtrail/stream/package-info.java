/** Finds the records in a stream of JSON without building anything of them. */
package expressguard.cloudtrail.stream;
