/** The rows of what the guard itself is made of: a trail, rules, functions, queues and tables. */
package expressguard.catalog.guard;
