package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes the writers. They write ASCII alone: what stands beyond it is escaped, and so are all
 * control characters, because a terminal may be what reads it.
 */
public final class JsonOutput {

  /** Its number grows with every change that could break a reader; new members do not. */
  public static final String SCHEMA_VERSION = "1";

  private JsonOutput() {}

  /** One document, indented. */
  public static JsonGenerator document(OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return factory()
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
  }

  /** One document a line. */
  public static JsonGenerator lines(OutputStream out) throws IOException {
    return factory().createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .characterEscapes(new Delete())
        .build();
  }

  /** JSON asks for escapes below the blank; DEL stands at the other end and steers too. */
  private static final class Delete extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    /** INVARIANT: no code above says custom, so nobody asks. */
    @Override
    public SerializableString getEscapeSequence(int character) {
      throw new IllegalStateException("no character has an escape of its own");
    }
  }
}
