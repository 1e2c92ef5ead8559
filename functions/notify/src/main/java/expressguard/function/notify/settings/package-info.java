/** Which channels there are and what each is told: read from a file that people write. */
package expressguard.function.notify.settings;
