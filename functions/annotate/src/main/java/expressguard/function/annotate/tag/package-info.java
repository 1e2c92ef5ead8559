/** The tags of AWS resources: a port, and the services of AWS behind it. */
package expressguard.function.annotate.tag;
