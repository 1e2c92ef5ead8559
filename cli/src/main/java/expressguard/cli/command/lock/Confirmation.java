package expressguard.cli.command.lock;

import expressguard.cli.message.Notes;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.shell.Surroundings;
import expressguard.inventory.ResourceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Asks for the service's name: typed by a person, or given by a script. */
final class Confirmation {

  /** A service's name is shorter (ECS API reference: twice 255 characters and a slash). */
  private static final int LONGEST = 1024;

  private final Surroundings surroundings;
  private final Notes notes;
  private final Optional<String> given;

  Confirmation(Surroundings surroundings, Notes notes, Optional<String> given) {
    this.surroundings = surroundings;
    this.notes = notes;
    this.given = given;
  }

  /** Whether somebody confirmed; if not, it is told why nothing was done. */
  boolean given(ResourceId service) throws IOException {
    if (given.isEmpty() && !surroundings.errIsTerminal()) {
      notes.error("nothing was done: nobody can be asked here; give --confirm " + service.name());
      return false;
    }
    String typed = given.isPresent() ? given.get() : asked(service);
    boolean same = typed.equals(service.name());
    if (!same) {
      notes.error("nothing was done: that is not `" + service.name() + "`");
    }
    return same;
  }

  private String asked(ResourceId service) throws IOException {
    Page.err(surroundings, ColorWhen.AUTO)
        .line(Span.bold("Type " + service.name() + " to detach it:"))
        .flush();
    StringBuilder line = new StringBuilder();
    InputStream in = surroundings.in();
    for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
