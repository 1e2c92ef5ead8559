/** What people are told of locks. */
package expressguard.function.lock.news;
