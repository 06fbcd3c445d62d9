package thalweg.autodiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places a graph in layers from top to bottom, each step below what it is computed from, with few crossings.
 *
 * <p>An edge that skips layers gets a bend in each of them, so that it keeps its own lane between the boxes. Order in a
 * layer is by the mean place of the neighbours, swept down and up.
 *
 * @see <a href="https://doi.org/10.1109/TSMC.1981.4308636">Sugiyama, Tagawa, Toda, Methods for Visual Understanding of Hierarchical System Structures (1981)</a>
 */
final class Layout {
  private static final int SWEEPS = 24;
  private static final int GAP = 22;

  /** A box, or the bend of an edge where it passes a layer (step −1). */
  static final class Spot {
    final int step;
    final int layer;
    final double width;
    final List<Spot> above = new ArrayList<>();
    final List<Spot> below = new ArrayList<>();
    double x;

    Spot(int step, int layer, double width) {
      this.step = step;
      this.layer = layer;
      this.width = width;
    }
  }

  final List<List<Spot>> layers = new ArrayList<>();

  Layout(Graph graph) {
    List<Spot> boxes = new ArrayList<>();
    int[] layer = layersOf(graph);
    for (int k = 0; k < layer.length; k++) {
      boxes.add(spot(k, layer[k], GraphDrawing.width(graph.steps().get(k))));
    }
    for (int k = 0; k < layer.length; k++) {
      for (int input : graph.steps().get(k).inputs()) {
        connect(boxes.get(input), boxes.get(k));
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      settle(sweep);
    }
  }

  private static int[] layersOf(Graph graph) {
    int n = graph.steps().size();
    int[] layer = new int[n];
    int[] highestUser = new int[n];
    for (int k = 0; k < n; k++) {
      highestUser[k] = Integer.MAX_VALUE;
      for (int input : graph.steps().get(k).inputs()) {
        layer[k] = Math.max(layer[k], layer[input] + 1);
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      boolean root = graph.steps().get(k).inputs().isEmpty();
      if (root && highestUser[k] < Integer.MAX_VALUE) {
        layer[k] = highestUser[k] - 1;
      }
      for (int input : graph.steps().get(k).inputs()) {
        highestUser[input] = Math.min(highestUser[input], layer[k]);
      }
    }
    return layer;
  }

  private Spot spot(int step, int layer, double width) {
    while (layers.size() <= layer) {
      layers.add(new ArrayList<>());
    }
    Spot spot = new Spot(step, layer, width);
    List<Spot> row = layers.get(layer);
    spot.x = row.isEmpty() ? 0 : row.get(row.size() - 1).x + width + GAP;
    row.add(spot);
    return spot;
  }

  private void connect(Spot from, Spot to) {
    Spot last = from;
    for (int layer = from.layer + 1; layer < to.layer; layer++) {
      last = join(last, spot(-1, layer, 0));
    }
    join(last, to);
  }

  private static Spot join(Spot above, Spot below) {
    above.below.add(below);
    below.above.add(above);
    return below;
  }

  /** One sweep, down or up: every spot goes to the mean of its neighbours, then neighbours make room. */
  private void settle(int sweep) {
    boolean down = sweep % 2 == 0;
    for (int k = 0; k < layers.size(); k++) {
      List<Spot> row = layers.get(down ? k : layers.size() - 1 - k);
      for (Spot spot : row) {
        List<Spot> near = new ArrayList<>(down ? spot.above : spot.below);
        if (near.isEmpty() || sweep >= SWEEPS - 4) {
          near.addAll(down ? spot.below : spot.above);
        }
        spot.x = near.stream().mapToDouble(s -> s.x).average().orElse(spot.x);
      }
      if (sweep < SWEEPS - 4) {
        row.sort(Comparator.comparingDouble(spot -> spot.x));
      }
      spread(row);
    }
  }

  private static void spread(List<Spot> row) {
    double wanted = row.stream().mapToDouble(s -> s.x).average().orElse(0);
    for (int i = 1; i < row.size(); i++) {
      Spot left = row.get(i - 1);
      Spot spot = row.get(i);
      spot.x = Math.max(spot.x, left.x + (left.width + spot.width) / 2 + GAP);
    }
    double shift = wanted - row.stream().mapToDouble(s -> s.x).average().orElse(0);
    row.forEach(spot -> spot.x += shift);
  }
}
