/** Letters in Slack's Block Kit. */
package expressguard.message.slack;
