/** Slack's incoming webhooks: a secret address that is checked before anything is sent to it. */
package expressguard.function.notify.channel.webhook;
