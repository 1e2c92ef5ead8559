/**
 * Lambda without Lambda: a function's deployed folder in a JVM of its own, behind the Runtime API.
 */
package expressguard.loop.runtime;
