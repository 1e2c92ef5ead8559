/**
 * Conflicts about fields: what a direct change meets when an Express update writes the same field.
 */
package expressguard.detect.field;
