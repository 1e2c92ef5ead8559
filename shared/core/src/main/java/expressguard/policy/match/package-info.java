/** Which conflicts a rule is about: conditions that hold, do not hold, or cannot be told. */
package expressguard.policy.match;
