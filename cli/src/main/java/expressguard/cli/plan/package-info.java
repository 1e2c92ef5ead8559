/** The plan of an update, as text for people and as JSON for programs. */
package expressguard.cli.plan;
