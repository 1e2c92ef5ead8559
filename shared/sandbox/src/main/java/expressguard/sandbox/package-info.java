/**
 * The execution environment of one function on this machine: its process, and Lambda's Runtime API.
 */
package expressguard.sandbox;
