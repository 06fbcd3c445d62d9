package thalweg.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thalweg.math.Vectors;

/** Copies what a reader wants to see off the tape: what the result depends on, plain numbers as part of the step that uses them. */
final class Snapshot {
  private final List<Entry> entries;
  private final Entry result;

  Snapshot(List<Entry> entries, Entry result) {
    this.entries = entries;
    this.result = result;
  }

  Graph graph() {
    boolean[] shown = shown();
    Map<Integer, Integer> positions = new HashMap<>();
    List<Graph.Step> steps = new ArrayList<>();
    for (int k = 0; k <= result.index; k++) {
      if (!shown[k]) {
        continue;
      }
      int same = firstAlike(k, shown);
      if (same < k) {
        int position = positions.getOrDefault(same, 0);
        positions.put(k, position);
        Vectors.axpy(1, entries.get(k).gradient, steps.get(position).gradient());
      } else {
        positions.put(k, steps.size());
        steps.add(step(entries.get(k), shown, positions));
      }
    }
    return new Graph(steps);
  }

  /** The first entry that takes the same slice of the same vector: one box stands for both, with the sum of their gradients. */
  private int firstAlike(int k, boolean[] shown) {
    Entry y = entries.get(k);
    for (int i = 0; i < k && y.operation instanceof Slice && y != result; i++) {
      Entry x = entries.get(i);
      if (shown[i]
          && x.operation.equals(y.operation)
          && x.shape.equals(y.shape)
          && x.inputs[0] == y.inputs[0]) {
        return i;
      }
    }
    return k;
  }

  private Graph.Step step(Entry entry, boolean[] shown, Map<Integer, Integer> positions) {
    List<Integer> inputs = new ArrayList<>();
    for (Entry x : entry.inputs) {
      if (shown[x.index]) {
        inputs.add(positions.getOrDefault(x.index, 0));
      }
    }
    Graph.Kind kind = kind(entry, inputs.isEmpty());
    double[] gradient = entry.active ? entry.gradient.clone() : new double[entry.shape.size()];
    return new Graph.Step(
        label(entry, shown), kind, inputs, entry.shape.size(), entry.value.clone(), gradient);
  }

  private Graph.Kind kind(Entry entry, boolean root) {
    if (!entry.active) {
      return Graph.Kind.CONSTANT;
    }
    if (entry == result) {
      return Graph.Kind.RESULT;
    }
    return root ? Graph.Kind.VARIABLE : Graph.Kind.OPERATION;
  }

  private boolean[] shown() {
    boolean[] shown = new boolean[result.index + 1];
    shown[result.index] = true;
    for (int k = result.index; k >= 0; k--) {
      if (shown[k]) {
        for (Entry x : entries.get(k).inputs) {
          shown[x.index] |= !isPlain(x);
        }
      }
    }
    shown[0] &= !isTakenApart(shown);
    return shown;
  }

  /** A number that no variable goes into; data and named constants have a box of their own. */
  private static boolean isPlain(Entry x) {
    return x.operation == Leaf.CONSTANT && x.shape.isNumber() && x.name == null;
  }

  /** Whether w is only used in slices that do not overlap, which then are the variables. */
  private boolean isTakenApart(boolean[] shown) {
    int covered = 0;
    boolean[] taken = new boolean[entries.get(0).shape.size()];
    for (int k = 1; k <= result.index; k++) {
      for (Entry x : entries.get(k).inputs) {
        if (!shown[k] || x.index != 0) {
          continue;
        }
        if (!(entries.get(k).operation instanceof Slice slice)) {
          return false;
        }
        if (firstAlike(k, shown) < k) {
          continue;
        }
        for (int i = 0; i < entries.get(k).shape.size(); i++) {
          if (taken[slice.from() + i]) {
            return false;
          }
          taken[slice.from() + i] = true;
          covered++;
        }
      }
    }
    return covered > 0;
  }

  private static String label(Entry entry, boolean[] shown) {
    if (entry.name != null) {
      boolean part = entry.inputs.length == 0 || entry.operation instanceof Slice;
      return part ? entry.name : entry.name + " = " + operation(entry, shown);
    }
    if (entry.operation == Leaf.CONSTANT) {
      return entry.shape.columns() > 1
          ? entry.shape.rows() + "×" + entry.shape.columns() + " data"
          : "data";
    }
    if (entry.operation instanceof Slice slice) {
      return slice(entry, slice);
    }
    return operation(entry, shown);
  }

  private static String operation(Entry entry, boolean[] shown) {
    StringBuilder label = new StringBuilder(entry.operation.symbol());
    for (int k = 0; k < entry.inputs.length; k++) {
      Entry x = entry.inputs[k];
      if (!shown[x.index] && isPlain(x)) {
        String number = FourDigits.brief(x.value[0]);
        label.insert(k == 0 ? 0 : label.length(), k == 0 ? number + " " : " " + number);
      }
    }
    return label.toString();
  }

  private static String slice(Entry entry, Slice slice) {
    Entry x = entry.inputs[0];
    String of = x.name != null ? x.name : x.operation == Leaf.VARIABLE ? "w" : "";
    int last = slice.from() + entry.shape.size() - 1;
    return of + "[" + slice.from() + (last > slice.from() ? " … " + last : "") + "]";
  }
}
