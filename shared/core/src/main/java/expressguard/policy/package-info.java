/**
 * What is to be done about a conflict: rules, waivers and windows, and the decision with reasons.
 */
package expressguard.policy;
