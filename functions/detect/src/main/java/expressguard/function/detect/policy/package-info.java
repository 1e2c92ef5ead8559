/** The policy in force: read now and then, validated, and kept while it cannot be read. */
package expressguard.function.detect.policy;
