/** Who set which field last: claims by Express Mode, by AWS and by people, folded into owners. */
package expressguard.ownership;
