/** The response that tags what a finding is about, so that whoever looks at it sees the finding. */
package expressguard.function.annotate;
