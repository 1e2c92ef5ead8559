/** Turns the bytes of a CloudTrail archive into API calls, in constant memory, whatever comes. */
package expressguard.cloudtrail;
