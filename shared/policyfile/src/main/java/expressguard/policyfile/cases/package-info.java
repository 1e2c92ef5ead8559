/** Tests of a policy: told conflicts, what is expected of the policy, and whether it holds. */
package expressguard.policyfile.cases;
