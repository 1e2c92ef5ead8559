/** What one CloudTrail record says, with every oddity that real records have. */
package expressguard.cloudtrail.record;
