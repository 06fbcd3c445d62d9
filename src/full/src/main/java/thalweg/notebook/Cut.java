package thalweg.notebook;

import java.util.stream.IntStream;

/** Which of many things are shown: all of a few, else the first and the last. */
final class Cut {

  /** Stands between the first and the last. */
  static final int GAP = -1;

  private Cut() {}

  /** The numbers 0 … count−1, or the first ones, {@link #GAP}, and the last ones: {@code most} in all. */
  static int[] of(int count, int most) {
    if (count <= most) {
      return IntStream.range(0, count).toArray();
    }
    int first = (most + 1) / 2;
    int last = most / 2;
    return IntStream.concat(
            IntStream.concat(IntStream.range(0, first), IntStream.of(GAP)),
            IntStream.range(count - last, count))
        .toArray();
  }

  /** What a caption adds when something is cut. */
  static String note(int count, int most, String noun) {
    return count <= most ? "" : ", " + most + " of " + count + " " + noun + " shown";
  }
}
