/** What becomes of a service when Express Mode's own tag is taken off its resources. */
package expressguard.detachment;
