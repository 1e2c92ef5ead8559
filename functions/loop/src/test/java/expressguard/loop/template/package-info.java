/**
 * A SAM template as data: its intrinsic functions answered, its rules matched by EventBridge's own
 * matcher.
 */
package expressguard.loop.template;
