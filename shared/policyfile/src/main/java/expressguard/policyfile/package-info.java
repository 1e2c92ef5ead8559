/** A policy as people write it: YAML in, a policy or everything that is wrong with it out. */
package expressguard.policyfile;
