/** Channels that are services of AWS: topics, event buses, Security Hub. */
package expressguard.function.notify.channel.aws;
