package thalweg.plots;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import thalweg.math.Vectors;
import thalweg.theory.optimality.ForceBalance;

/**
 * The conditions of optimality at a point of the plane: −∇f, the normal cone of the active constraints, and the part of −∇f that these
 * hold. Where the point is optimal, −∇f lies in the cone and nothing of it is left.
 *
 * @param balance what pulls and what holds, in two dimensions
 */
public record OptimalityPicture(ForceBalance balance) implements Figure {
  /** How far the cone is drawn beside the length of −∇f. */
  private static final double REACH = 1.2;

  private static final double MARGIN = 0.1;
  private static final double WIDER = 1.4;
  private static final double FLATTER = 0.3;
  private static final double HEAD = 0.07;
  private static final double OPENING = Math.PI / 7;
  private static final int SHAFT = 60;
  private static final int ARC = 61;

  /** Angles that differ by less are one, and so are places beside their size. */
  private static final double SAME = 1e-9;

  /** Less than this share of −∇f is rounding. */
  private static final double NOTHING = 1e-6;

  /**
   * Checks the dimension.
   *
   * @throws IllegalArgumentException if it is not 2
   */
  public OptimalityPicture {
    if (balance.point().length != 2) {
      throw new IllegalArgumentException(
          "normals are drawn in 2 dimensions, but the point has " + balance.point().length);
    }
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return plot().image(pixelRatio);
  }

  /** What is drawn, to be given other marks: level lines, the set. */
  public Plot plot() {
    double[] w = balance.point();
    double length = Vectors.norm2(balance.descent());
    Plot plot =
        Plot.of(title(), "w[0]", "w[1]").equalScales().with(arrow("−∇f", balance.descent()));
    plot = angles().length == 0 ? plot : plot.with(cone(length > 0 ? REACH * length : 1));
    if (!holdsAll() && Vectors.norm2(balance.held()) > NOTHING * length) {
      plot = plot.with(arrow("held by the constraints", balance.held()));
    }
    return framed(plot.spot("w", w[0], w[1]));
  }

  /** Wide enough for one unit to be as long on both axes, so that right angles are right. */
  private static Plot framed(Plot plot) {
    double[] xs = plot.marks().stream().flatMapToDouble(m -> Arrays.stream(m.x())).toArray();
    double[] ys = plot.marks().stream().flatMapToDouble(m -> Arrays.stream(m.y())).toArray();
    double[] across = window(xs, 0);
    double[] y = window(ys, FLATTER * (across[1] - across[0]));
    double[] x = window(xs, WIDER * (y[1] - y[0]));
    return plot.xBetween(x[0], x[1]).yBetween(y[0], y[1]);
  }

  private static double[] window(double[] values, double least) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    double middle = (low + high) / 2;
    double span = Math.max((1 + MARGIN) * (high - low), least);
    span = span > SAME * Math.abs(middle) ? span : Math.max(1, Math.abs(middle));
    return new double[] {middle - span / 2, middle + span / 2};
  }

  /** The cone cut off by a circle: all but the widest gap between the normals, as long as that is half of the plane or more. */
  private Mark cone(double radius) {
    double[] angles = angles();
    int before = 0;
    double widest = 0;
    for (int k = 0; k < angles.length; k++) {
      double next = k + 1 < angles.length ? angles[k + 1] : angles[0] + 2 * Math.PI;
      if (next - angles[k] > widest + SAME) {
        widest = next - angles[k];
        before = k;
      }
    }
    double from = before + 1 < angles.length ? angles[before + 1] : angles[0];
    double span = widest < Math.PI - SAME ? 2 * Math.PI : 2 * Math.PI - widest;
    boolean line = angles.length == 2 && Math.abs(span - Math.PI) <= SAME;
    if (line || span <= SAME) {
      double[] ends = {line ? -radius : 0, radius};
      return new Mark.Line(
          "normal cone", along(0, Math.cos(from), ends), along(1, Math.sin(from), ends));
    }
    double[] x = new double[ARC + 1];
    double[] y = new double[ARC + 1];
    x[0] = balance.point()[0];
    y[0] = balance.point()[1];
    for (int k = 0; k < ARC; k++) {
      double angle = from + span * k / (ARC - 1);
      x[k + 1] = x[0] + radius * Math.cos(angle);
      y[k + 1] = y[0] + radius * Math.sin(angle);
    }
    return new Mark.Outline("normal cone", x, y);
  }

  private double[] along(int i, double by, double[] ends) {
    return Arrays.stream(ends).map(t -> balance.point()[i] + t * by).toArray();
  }

  /** The directions of the normals, ascending, each once. */
  private double[] angles() {
    double[] sorted =
        balance.normals().stream()
            .filter(normal -> Vectors.norm2(normal) > 0)
            .mapToDouble(normal -> Math.atan2(normal[1], normal[0]))
            .sorted()
            .toArray();
    return IntStream.range(0, sorted.length)
        .filter(k -> k == 0 || sorted[k] - sorted[k - 1] > SAME)
        .mapToDouble(k -> sorted[k])
        .toArray();
  }

  /** A shaft and two strokes, in one line; of so many points that none is marked. */
  private Mark arrow(String name, double[] by) {
    double[] w = balance.point();
    double back = Math.atan2(-by[1], -by[0]);
    double head = HEAD * Vectors.norm2(balance.descent());
    double[] x = new double[SHAFT + 4];
    double[] y = new double[SHAFT + 4];
    for (int k = 0; k < x.length; k++) {
      double share = Math.min(1, k / (SHAFT - 1.0));
      x[k] = w[0] + share * by[0];
      y[k] = w[1] + share * by[1];
    }
    for (int side = -1; side <= 1; side += 2) {
      int k = side < 0 ? SHAFT : SHAFT + 2;
      x[k] += head * Math.cos(back + side * OPENING);
      y[k] += head * Math.sin(back + side * OPENING);
    }
    return new Mark.Line(name, x, y);
  }

  private boolean holdsAll() {
    return Vectors.norm2(balance.left()) <= NOTHING * Vectors.norm2(balance.descent());
  }

  private String title() {
    if (balance.normals().isEmpty() && Vectors.norm2(balance.held()) == 0) {
      return "No constraint is active";
    }
    return holdsAll()
        ? "The constraints hold all of −∇f"
        : "The constraints do not hold all of −∇f";
  }

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder(title());
    words.append(". At w = ").append(vector(balance.point()));
    words.append(", −∇f is ").append(vector(balance.descent()));
    List<double[]> normals = balance.normals();
    if (!normals.isEmpty()) {
      words.append(normals.size() == 1 ? "; the normal is " : "; the normals are ");
      words.append(String.join(" and ", normals.stream().map(OptimalityPicture::vector).toList()));
    }
    if (!holdsAll() && Vectors.norm2(balance.held()) > 0) {
      words.append("; the constraints hold ").append(vector(balance.held()));
      words.append(", and ").append(vector(balance.left())).append(" is left");
    }
    return words.append('.').toString();
  }

  private static String vector(double[] v) {
    return "(" + Numbers.format(v[0], 4) + ", " + Numbers.format(v[1], 4) + ")";
  }
}
