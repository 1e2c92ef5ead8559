/** What a person is told of a finding, before any channel puts it into its own form. */
package expressguard.message;
