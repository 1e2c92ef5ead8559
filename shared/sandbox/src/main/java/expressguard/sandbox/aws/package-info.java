/** The part of AWS that a function sees, behind TLS and in memory. */
package expressguard.sandbox.aws;
