package expressguard.loop.stack;

import expressguard.loop.account.Relay;
import expressguard.loop.call.Wiretap;
import expressguard.loop.template.Template;
import expressguard.sandbox.FunctionProcess;
import expressguard.simulator.upstream.Upstream;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The functions of a stack that run. What they print and ask of AWS stays in a folder of the build,
 * for whoever wants to know why a test failed.
 */
public final class Functions implements AutoCloseable {

  private final Template template;
  private final URI rest;
  private final URI account;
  private final Path logs;
  private final Map<String, FunctionProcess> running = new ConcurrentHashMap<>();
  private final Map<String, Relay> relays = new ConcurrentHashMap<>();

  Functions(Template template, URI rest, URI account, String stack) {
    this.template = template;
    this.rest = rest;
    this.account = account;
    this.logs = EventFiles.root().resolve("functions/loop/target/stacks").resolve(stack);
  }

  private FunctionProcess start(String id) {
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Deployed deployed = new Deployed(id, template.properties(id), template);
    Wiretap wiretap = new Wiretap(new Upstream(rest), deployed.calls(logs));
    Relay relay = relays.computeIfAbsent(id, _ -> Relay.open(wiretap::pass));
    return deployed.start(relay.address(), account, logs);
  }

  /** A function, by its logical id; as in Lambda, whoever asks first has it started. */
  public FunctionProcess get(String id) {
    return running.computeIfAbsent(id, this::start);
  }

  /** Ends a function where it stands; the next invocation has a new one started. */
  public void crash(String id) {
    Optional.ofNullable(running.remove(id)).orElseThrow().kill();
  }

  /** What a function asked of AWS so far, a line for each. */
  public List<String> calls(String id) {
    try {
      return Files.readAllLines(logs.resolve(id + ".calls"));
    } catch (IOException e) {
      throw new UncheckedIOException(id + " asked nothing of AWS", e);
    }
  }

  /** All that the functions have printed. */
  public String printed() {
    return running.values().stream()
        .map(FunctionProcess::printed)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    running.values().forEach(FunctionProcess::close);
    relays.values().forEach(Relay::close);
  }
}
