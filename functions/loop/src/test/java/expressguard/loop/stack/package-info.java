/**
 * The template at work: its resources in an emulator, its rules and functions in this process's
 * hands.
 */
package expressguard.loop.stack;
