/**
 * Calls that are signed, sent, limited in time and tried again by the SDK's parts, without a
 * client.
 */
package expressguard.awsjson.signed;
