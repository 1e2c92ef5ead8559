/** The service whose lock it is, as AWS shows it, and the one tag that is written on it. */
package expressguard.function.lock.service;
