/** The members of a detail, read strictly. */
package expressguard.bus.member;
