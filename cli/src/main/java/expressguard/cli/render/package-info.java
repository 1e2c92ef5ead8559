/** Shows the messages that people get of findings, without sending any. */
package expressguard.cli.render;
