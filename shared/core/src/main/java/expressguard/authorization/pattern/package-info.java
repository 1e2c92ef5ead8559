/**
 * How policies name actions, resources and texts: patterns that fit, do not fit, or cannot be told.
 */
package expressguard.authorization.pattern;
