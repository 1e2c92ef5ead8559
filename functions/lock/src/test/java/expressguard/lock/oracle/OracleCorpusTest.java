package expressguard.lock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The corpus that {@code .ci/iam-oracle} puts before an independent simulator. Without a place to
 * write it to, this test still asks every question and looks at the mix of answers.
 */
final class OracleCorpusTest {

  private static final long SEED = Long.getLong("expressguard.oracle.seed", 20_260_930L);
  private static final int REQUESTS = Integer.getInteger("expressguard.oracle.requests", 5_000);

  @Test
  void asks_what_can_be_told_and_meets_every_answer_often() throws IOException {
    Map<String, Integer> answers = new TreeMap<>();
    Questions questions = new Questions(SEED);
    try (Writer corpus = corpus()) {
      for (int i = 0; i < REQUESTS; i++) {
        Question question = questions.next();
        String ours = question.ours();
        answers.merge(ours, 1, Integer::sum);
        corpus.write(question.line(ours) + "\n");
      }
    }
    System.out.println("answers of " + REQUESTS + " questions: " + answers);
    assertThat(share(answers, "UNKNOWN")).isLessThan(0.05);
    assertThat(share(answers, "ALLOWED")).isGreaterThan(0.15);
    assertThat(share(answers, "EXPLICIT")).isGreaterThan(0.15);
    assertThat(share(answers, "IMPLICIT")).isGreaterThan(0.15);
  }

  @Test
  void asks_the_same_questions_again() {
    Questions one = new Questions(SEED);
    Questions other = new Questions(SEED);
    for (int i = 0; i < 200; i++) {
      assertThat(one.next().line("").toString()).isEqualTo(other.next().line("").toString());
    }
  }

  private static double share(Map<String, Integer> answers, String answer) {
    return answers.getOrDefault(answer, 0) / (double) REQUESTS;
  }

  private static Writer corpus() throws IOException {
    String place = System.getProperty("expressguard.oracle.corpus", "");
    return place.isEmpty()
        ? Writer.nullWriter()
        : new BufferedWriter(Files.newBufferedWriter(Path.of(place)));
  }
}
