package expressguard.bus.detail;

import expressguard.bus.Notice;
import expressguard.digest.Sha256;

/** Names a message by what it says, so that saying it twice is saying it once. */
final class NoticeId {

  private NoticeId() {}

  static String of(String finding, Notice.News news, long version) {
    return "xn-" + Sha256.hex(finding + "\n" + news.name() + "\n" + version, 8);
  }
}
