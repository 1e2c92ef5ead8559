/** What CloudTrail recorded, as values: one API call, who made it and what it carried. */
package expressguard.event;
