package thalweg.math;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sizes of an array: {@code [64]} for a vector, {@code [3, 8, 8]} for an image of three channels, 8 rows and 8 columns.
 *
 * <p>Numbers lie in memory with the last index fastest, as in PyTorch.
 *
 * @param sizes each at least 1
 */
public record Shape(List<Integer> sizes) {

  /** Checks the sizes. */
  public Shape {
    sizes = List.copyOf(sizes);
    for (int size : sizes) {
      Check.atLeast("size", size, 1);
    }
  }

  /** The shape of these sizes. */
  public static Shape of(int... sizes) {
    return new Shape(Arrays.stream(sizes).boxed().toList());
  }

  /** How many numbers there are. */
  public int count() {
    long count = 1;
    for (int size : sizes) {
      count = Math.multiplyExact(count, (long) size);
    }
    return Math.toIntExact(count);
  }

  /** The number of indices: 1 for a vector, 3 for an image. */
  public int rank() {
    return sizes.size();
  }

  /** One of the sizes, counted from 0. */
  public int size(int index) {
    return sizes.get(index);
  }

  /** For instance {@code 3×8×8}. */
  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
