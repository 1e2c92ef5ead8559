package expressguard.function.sweep.mark;

class MemoryWatermarksTest extends WatermarksContract {

  private final MemoryWatermarks watermarks = new MemoryWatermarks();

  @Override
  protected Watermarks watermarks() {
    return watermarks;
  }
}
