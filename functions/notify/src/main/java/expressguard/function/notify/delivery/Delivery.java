package expressguard.function.notify.delivery;

/**
 * One message to one channel.
 *
 * @param message its id: the same for the same message again
 * @param thread what it is part of
 * @param version its place in the thread; of two the greater one is the newer
 */
public record Delivery(String channel, String message, String thread, long version) {}
