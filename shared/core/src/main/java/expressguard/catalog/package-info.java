/** The watched API calls: one row each, and how its resources and fields are read. */
package expressguard.catalog;
