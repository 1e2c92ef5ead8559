/** Calls of AWS services that speak JSON: which there are, how they are asked, and how long. */
package expressguard.awsjson;
