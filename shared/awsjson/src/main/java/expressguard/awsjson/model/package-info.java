/** The SDK's classes of requests and answers as the JSON that goes over the wire. */
package expressguard.awsjson.model;
