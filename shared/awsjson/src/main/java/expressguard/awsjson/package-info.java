/** Calls of AWS services that speak JSON, signed and tried again, without a client of the SDK. */
package expressguard.awsjson;
