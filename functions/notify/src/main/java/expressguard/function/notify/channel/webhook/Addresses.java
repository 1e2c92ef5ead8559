package expressguard.function.notify.channel.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses from those that lead into a network of one's own: private, loopback,
 * link-local with the metadata of EC2 and ECS, shared, multicast, reserved (IANA special-purpose
 * address registries). An IPv4 address inside an IPv6 one is judged as what it is.
 */
final class Addresses {

  /**
   * Addresses that begin alike.
   *
   * @param prefix the first bytes; those that are missing are 0
   */
  private record Block(List<Integer> prefix, int bits) {}

  private static final List<Block> IPV4 =
      List.of(
          block(8, 0),
          block(8, 10),
          block(10, 100, 64),
          block(8, 127),
          block(16, 169, 254),
          block(12, 172, 16),
          block(24, 192, 0, 0),
          block(24, 192, 0, 2),
          block(24, 192, 88, 99),
          block(16, 192, 168),
          block(15, 198, 18),
          block(24, 198, 51, 100),
          block(24, 203, 0, 113),
          block(3, 224));

  /** Only global unicast is public, and of it not documentation, Teredo, 6to4 and the like. */
  private static final Block GLOBAL = block(3, 0x20);

  private static final List<Block> IPV6 =
      List.of(
          block(23, 0x20, 0x01, 0x00), block(32, 0x20, 0x01, 0x0d, 0xb8), block(16, 0x20, 0x02));

  private Addresses() {}

  static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> !isIn(four.getAddress(), IPV4);
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean mapped = isZero(bytes, 0, 10) && (bytes[10] & bytes[11]) == -1;
    boolean translated = bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && isZero(bytes, 4, 12);
    if (mapped || translated || isZero(bytes, 0, 12)) {
      return isPublic(inner(bytes));
    }
    return isIn(bytes, List.of(GLOBAL)) && !isIn(bytes, IPV6);
  }

  private static InetAddress inner(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int index = from; index < to; index++) {
      if (bytes[index] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(byte[] address, List<Block> blocks) {
    return blocks.stream().anyMatch(block -> isIn(address, block));
  }

  private static boolean isIn(byte[] address, Block block) {
    for (int bit = 0; bit < block.bits(); bit++) {
      int index = bit / 8;
      int mask = 0x80 >> (bit % 8);
      int wanted = index < block.prefix().size() ? block.prefix().get(index) : 0;
      if ((address[index] & mask) != (wanted & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Block block(int bits, Integer... prefix) {
    return new Block(List.of(prefix), bits);
  }
}
