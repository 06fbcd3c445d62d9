package thalweg.plots;

import java.util.Arrays;
import java.util.List;
import thalweg.math.Vectors;
import thalweg.theory.worstcase.WorstCase;
import thalweg.theory.worstcase.WorstFunction;

/**
 * A worst case as a picture: in one dimension the worst function with the points that the method visits on it, in more the values and
 * gradients on the way.
 */
public final class WorstCasePicture {
  private static final int CURVE = 101;
  private static final double MARGIN = 0.15;

  private WorstCasePicture() {}

  /**
   * The picture; of a sum with a penalty, that of the smooth function in it.
   *
   * @throws IllegalArgumentException if the worst case has no points, because it is not finite
   */
  public static Plot of(WorstCase worst) {
    if (worst.points().isEmpty()) {
      throw new IllegalArgumentException("there is no worst function to draw: " + worst);
    }
    return worst.dimension() == 1 && worst.functions().isConvex() ? onLine(worst) : onTheWay(worst);
  }

  private static Plot onLine(WorstCase worst) {
    // Either sign is as bad: the start lies to the right.
    double sign = Math.signum(worst.points().get(0)[0]);
    double[] x = worst.points().stream().mapToDouble(p -> sign * p[0]).toArray();
    double[] values = worst.values();
    double low = Math.min(0, Arrays.stream(x).min().orElse(0));
    double high = Math.max(0, Arrays.stream(x).max().orElse(0));
    double margin = MARGIN * (high - low);
    double[] places = Grid.between(low - margin, high + margin, CURVE, Scale.LINEAR);
    WorstFunction f = worst.function();
    double[] heights = Arrays.stream(places).map(w -> f.value(new double[] {sign * w})).toArray();
    int last = x.length - 1;
    return Plot.of("The worst function for " + worst.method(), "x − x*", "f(x) − f(x*)")
        .line("f", places, heights)
        .with(new Mark.Path("the method", x, values, last, values[0], values[last]))
        .spot("x_0", x[0], values[0])
        .spot("x_N", x[last], values[last])
        .spot("x*", 0, 0);
  }

  private static Plot onTheWay(WorstCase worst) {
    double[] values = worst.values();
    double[] norms = worst.gradients().stream().mapToDouble(Vectors::norm2).toArray();
    boolean convex = worst.functions().isConvex();
    Plot plot =
        Plot.of(
                "The worst function for %s, in %d dimensions"
                    .formatted(worst.method(), worst.dimension()),
                "iteration",
                "value, gradient norm")
            .line(convex ? "f(x_k) − f(x*)" : "f(x_k) − f(x_N)", values)
            .line("‖∇f(x_k)‖", norms);
    boolean positive =
        List.of(values, norms).stream().flatMapToDouble(Arrays::stream).allMatch(each -> each > 0);
    return positive ? plot.logY() : plot;
  }
}
