/** The how-to for owners, read from its page and done step by step. */
package expressguard.function.lock.page;
