/**
 * The account that the guard watches: an emulator, and the simulator of Express Mode in front of
 * it.
 */
package expressguard.loop.account;
