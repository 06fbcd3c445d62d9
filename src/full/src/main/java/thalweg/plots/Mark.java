package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import thalweg.math.Check;
import thalweg.runs.Trace;

/** One thing drawn on a plot: its data and the name in the legend. */
public sealed interface Mark {

  /** The name in the legend and in the alt text. */
  String name();

  /** The horizontal data, those that decide how long the axis is; none for a rule across the plot. */
  double[] x();

  /** The vertical data. */
  double[] y();

  /** Points joined in the order given. */
  record Line(String name, double[] x, double[] y) implements Mark {
    /** Checks the shape. */
    public Line {
      Check.atLeast("the number of points of \"" + name + "\"", x.length, 1);
      Check.length("y of \"" + name + "\"", y, x.length);
    }
  }

  /** Points on their own. */
  record Points(String name, double[] x, double[] y) implements Mark {
    /** Checks the shape. */
    public Points {
      Check.atLeast("the number of points of \"" + name + "\"", x.length, 1);
      Check.length("y of \"" + name + "\"", y, x.length);
    }
  }

  /** One place to look at, such as a minimum. */
  record Spot(String name, double atX, double atY) implements Mark {
    @Override
    public double[] x() {
      return new double[] {atX};
    }

    @Override
    public double[] y() {
      return new double[] {atY};
    }
  }

  /** A line with its spread: mean ± one standard deviation over {@code runs} runs. */
  record Band(String name, double[] x, double[] mean, double[] deviation, int runs)
      implements Mark {
    @Override
    public double[] y() {
      return mean;
    }

    /** The upper (sign 1) or lower (sign −1) edge. */
    double[] edge(int sign) {
      double[] edge = new double[mean.length];
      Arrays.setAll(edge, i -> mean[i] + sign * deviation[i]);
      return edge;
    }
  }

  /** How many values fall between each two neighbouring edges. */
  record Histogram(String name, double[] edges, double[] counts) implements Mark {
    @Override
    public double[] x() {
      return edges;
    }

    @Override
    public double[] y() {
      return counts;
    }
  }

  /** A line across the plot at one height. */
  record Horizontal(String name, double at) implements Mark {
    @Override
    public double[] x() {
      return new double[0];
    }

    @Override
    public double[] y() {
      return new double[] {at};
    }
  }

  /** A line from bottom to top at one place. */
  record Vertical(String name, double at) implements Mark {
    @Override
    public double[] x() {
      return new double[] {at};
    }

    @Override
    public double[] y() {
      return new double[0];
    }
  }

  /** The places where a function of two coordinates has one value; NaN between the pieces. */
  record Level(double value, double strength, double[] x, double[] y) implements Mark {
    @Override
    public String name() {
      return Numbers.brief(value);
    }
  }

  /** The edge of a set: its corners in order; the last is joined to the first. */
  record Outline(String name, double[] x, double[] y) implements Mark {
    /** Checks the shape and closes it. */
    public Outline {
      Check.atLeast("the number of corners of \"" + name + "\"", x.length, 3);
      Check.length("y of \"" + name + "\"", y, x.length);
      x = closed(x);
      y = closed(y);
    }

    private static double[] closed(double[] corners) {
      double[] closed = Arrays.copyOf(corners, corners.length + 1);
      closed[corners.length] = corners[0];
      return closed;
    }
  }

  /** The way of a run across a landscape: its iterates in order, and the objective at both ends. */
  record Path(String name, double[] x, double[] y, int steps, double startValue, double endValue)
      implements Mark {

    /** A run in one dimension: its parameter across, the objective up. */
    static Path of(String name, Trace trace) {
      List<double[]> points = trace.points();
      Check.atLeast("the number of iterates", points.size(), 1);
      if (points.get(0).length != 1) {
        throw new IllegalArgumentException(
            "a path along a curve must have 1 parameter but has "
                + points.get(0).length
                + "; draw it across a landscape with Contour.of(f, trace)");
      }
      double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
      double[] y = Region.valuesAtPoints(trace);
      int steps = trace.iterations()[trace.size() - 1];
      return new Path(name, x, y, steps, y[0], y[y.length - 1]);
    }
  }
}
