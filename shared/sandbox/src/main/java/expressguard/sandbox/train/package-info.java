/** Trains an AOT cache: a function is started, is sent events, and ends. */
package expressguard.sandbox.train;
