/** The demonstration as it is shown: as a timeline for people, and as JSON. */
package expressguard.cli.demo;
