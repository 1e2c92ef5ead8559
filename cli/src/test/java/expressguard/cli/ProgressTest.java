package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final long LONG = 600_000_000;

  @Test
  void long_work_on_a_terminal_shows_rates_and_goes_away() {
    String err = new Run().onTerminal().tick(LONG).run("backtest", Run.stories()).err();

    assertThat(err).contains("MB/s", "records/s", "%", " s left");
    assertThat(err).endsWith("\r\u001b[K");
  }

  @Test
  void a_stream_of_unknown_size_has_no_share_and_no_end() {
    String err =
        new Run()
            .onTerminal()
            .tick(LONG)
            .in(Inputs.record("s3.amazonaws.com", "PutObject"))
            .run("backtest", "-")
            .err();

    assertThat(err).contains("MB/s").doesNotContain("%", "left");
  }

  @Test
  void short_work_a_pipe_and_quiet_show_nothing() {
    assertThat(new Run().onTerminal().tick(1).run("backtest", Run.stories()).err()).isEmpty();
    assertThat(new Run().tick(LONG).run("backtest", Run.stories()).err()).isEmpty();
    assertThat(new Run().onTerminal().tick(LONG).run("backtest", "-q", Run.stories()).err())
        .isEmpty();
  }
}
