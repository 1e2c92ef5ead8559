package expressguard.function.notify;

import expressguard.awsjson.JsonCalls;
import expressguard.function.notify.channel.Channel;
import expressguard.function.notify.channel.Channels;
import expressguard.function.notify.channel.aws.ChatChannel;
import expressguard.function.notify.channel.aws.EventChannel;
import expressguard.function.notify.channel.aws.SecurityHubChannel;
import expressguard.function.notify.channel.aws.SnsChannel;
import expressguard.function.notify.channel.webhook.Poster;
import expressguard.function.notify.channel.webhook.PublicHttps;
import expressguard.function.notify.channel.webhook.Secrets;
import expressguard.function.notify.channel.webhook.SlackChannel;
import expressguard.function.notify.settings.Target;
import java.util.List;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The channels as they are in AWS, over clients that are built once. */
record AwsChannels(
    SnsClient sns, JsonCalls calls, SecurityHubClient hub, Secrets secrets, Poster poster)
    implements Channels {

  @Override
  public Channel to(Target target, List<String> webhookHosts) {
    return switch (target) {
      case Target.Sns(var topic) -> new SnsChannel(sns, topic);
      case Target.Chat(var topic) -> new ChatChannel(sns, topic);
      case Target.Slack(var secret) ->
          new SlackChannel(secrets, secret, PublicHttps.to(webhookHosts), poster);
      case Target.Event(var bus) -> new EventChannel(calls, bus);
      case Target.SecurityHub() -> new SecurityHubChannel(hub);
    };
  }
}
