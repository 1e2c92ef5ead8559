/** Tells people of findings: whoever owns the service, over every channel that is set up. */
package expressguard.function.notify;
