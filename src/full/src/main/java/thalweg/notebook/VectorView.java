package thalweg.notebook;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import thalweg.plots.Numbers;

/** Vectors: their length and, of long ones, the first and last entries. */
final class VectorView {
  static final int MOST = 12;

  private VectorView() {}

  static View of(double[] values) {
    return view("double", values.length, i -> Numbers.precise(values[i]));
  }

  static View of(int[] values) {
    return view("int", values.length, i -> Integer.toString(values[i]));
  }

  /** The entries between brackets, such as {@code [1, 2, …, 9]}. */
  static String entries(double[] values, int most) {
    return entries(values.length, most, i -> Numbers.precise(values[i]));
  }

  private static View view(String type, int length, IntFunction<String> entry) {
    String shape = type + "[" + length + "]";
    String entries = entries(length, MOST, entry);
    String note = Cut.note(length, MOST, "entries");
    return View.of(
        shape + " " + entries + note,
        "<span><b>" + Html.escape(shape) + "</b> " + Html.escape(entries + note) + "</span>");
  }

  private static String entries(int length, int most, IntFunction<String> entry) {
    return Arrays.stream(Cut.of(length, most))
        .mapToObj(i -> i == Cut.GAP ? "…" : entry.apply(i))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
