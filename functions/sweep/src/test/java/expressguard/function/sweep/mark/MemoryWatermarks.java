package expressguard.function.sweep.mark;

import java.util.Map;
import java.util.TreeMap;

/** Marks in memory. */
public final class MemoryWatermarks implements Watermarks {

  private final Map<String, Mark> marks = new TreeMap<>();

  /** Notes what another function would. */
  public void put(String group, String name, Map<String, String> values) {
    marks.put(group + "/" + name, new Mark(0, new TreeMap<>(values)));
  }

  @Override
  public Mark read(String group, String name) {
    return marks.getOrDefault(group + "/" + name, Mark.none());
  }

  @Override
  public boolean write(String group, String name, Mark mark) {
    boolean isNext = read(group, name).revision() + 1 == mark.revision();
    if (isNext) {
      marks.put(group + "/" + name, mark);
    }
    return isNext;
  }
}
