/** Strict JSON with hard limits, read as data whose types nobody trusts. */
package expressguard.cloudtrail.json;
