package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import java.util.List;

/** The trails that record this Region. */
@FunctionalInterface
public interface Trails {

  Asked<List<Trail>> all();
}
