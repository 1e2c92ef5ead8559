/** What AWS says of Express services and of calls, read through the SDK; nothing is written. */
package expressguard.aws;
