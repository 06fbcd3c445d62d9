package thalweg.plots;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import thalweg.math.Check;
import thalweg.runs.Trace;

/**
 * A chart with two axes, read and written as a sentence; every verb returns a new plot.
 *
 * <pre>{@code
 * Plot.of("Training", "epoch", "loss").logY()
 *     .line("train", trainLoss)
 *     .band("validation, 5 seeds", epochs, lossOfEachSeed)
 *     .horizontal("noise", 0.01)
 * }</pre>
 *
 * @param title what the picture shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param marks what is drawn, in this order
 * @param equalScale whether one unit is as long on both axes, so that circles look like circles
 */
public record Plot(String title, Axis x, Axis y, List<Mark> marks, boolean equalScale)
    implements Figure {

  private static final int CURVE_POINTS = 401;

  /** Copies the list. */
  public Plot {
    marks = List.copyOf(marks);
  }

  /** An empty plot; label the axes with their units. */
  public static Plot of(String title, String xLabel, String yLabel) {
    return new Plot(title, Axis.of(xLabel), Axis.of(yLabel), List.of(), false);
  }

  /** The same plot under another title. */
  public Plot titled(String otherTitle) {
    return new Plot(otherTitle, x, y, marks, equalScale);
  }

  /** The same plot with other words at the axes. */
  public Plot labelled(String xLabel, String yLabel) {
    return new Plot(title, x.labelled(xLabel), y.labelled(yLabel), marks, equalScale);
  }

  /** Makes the horizontal axis logarithmic. */
  public Plot logX() {
    return new Plot(title, x.logarithmic(), y, marks, equalScale);
  }

  /** Makes the vertical axis logarithmic. */
  public Plot logY() {
    return new Plot(title, x, y.logarithmic(), marks, equalScale);
  }

  /** Shows this part of the horizontal axis only. */
  public Plot xBetween(double low, double high) {
    return new Plot(title, x.between(low, high), y, marks, equalScale);
  }

  /** Shows this part of the vertical axis only; the alt text says what leaves it. */
  public Plot yBetween(double low, double high) {
    return new Plot(title, x, y.between(low, high), marks, equalScale);
  }

  /** Makes one unit as long on both axes. */
  public Plot equalScales() {
    return new Plot(title, x, y, marks, true);
  }

  /** Joins the values at 0, 1, 2, …. */
  public Plot line(String name, double[] values) {
    return line(name, IntStream.range(0, values.length).asDoubleStream().toArray(), values);
  }

  /** Joins the points in the order given. */
  public Plot line(String name, double[] xs, double[] ys) {
    return with(new Mark.Line(name, xs.clone(), ys.clone()));
  }

  /** Draws y = f(x) between two places. */
  public Plot curve(String name, DoubleUnaryOperator f, double from, double to) {
    double[] xs = Grid.between(from, to, CURVE_POINTS, x.scale());
    return with(new Mark.Line(name, xs, Arrays.stream(xs).map(f).toArray()));
  }

  /**
   * Draws the way of a run in one dimension: the parameter across, the objective up, a dot for each iterate.
   *
   * @throws IllegalArgumentException if the run has more than one parameter
   */
  public Plot path(String name, Trace trace) {
    return with(Mark.Path.of(name, trace));
  }

  /** Joins two points of the graph of f. */
  public Plot chord(String name, DoubleUnaryOperator f, double a, double b) {
    double[] ends = {f.applyAsDouble(a), f.applyAsDouble(b)};
    return line(name, new double[] {a, b}, ends);
  }

  /**
   * Draws the line that touches the graph of f at one place.
   *
   * @param slope the derivative of f there
   */
  public Plot tangent(
      String name, DoubleUnaryOperator f, double slope, double at, double from, double to) {
    double height = f.applyAsDouble(at);
    return curve(name, x -> height + slope * (x - at), from, to);
  }

  /** Draws the edge of a set and fills it lightly; the last corner is joined to the first. */
  public Plot outline(String name, double[] xs, double[] ys) {
    return with(new Mark.Outline(name, xs, ys));
  }

  /** Draws points on their own. */
  public Plot points(String name, double[] xs, double[] ys) {
    return with(new Mark.Points(name, xs.clone(), ys.clone()));
  }

  /**
   * Draws the mean of several runs and a band of one standard deviation around it.
   *
   * @param runs one row for each run (seed, fold), as long as {@code xs}
   */
  public Plot band(String name, double[] xs, double[][] runs) {
    return with(Spread.over(name, xs.clone(), runs));
  }

  /** Counts the values in bins of equal width. */
  public Plot histogram(String name, double[] values, int bins) {
    return with(Bins.of(name, values, bins));
  }

  /** Draws a line across the plot. */
  public Plot horizontal(String name, double at) {
    return with(new Mark.Horizontal(name, Check.finite("at", at)));
  }

  /** Draws a line from bottom to top. */
  public Plot vertical(String name, double at) {
    return with(new Mark.Vertical(name, Check.finite("at", at)));
  }

  /** Marks one place. */
  public Plot spot(String name, double atX, double atY) {
    return with(new Mark.Spot(name, Check.finite("atX", atX), Check.finite("atY", atY)));
  }

  /** Marks the lowest point of the line or band added last; the legend says where it is. */
  public Plot lowest() {
    return with(Choice.lowest(this));
  }

  /** Marks the point nearest to a place on the line or band added last; the legend says where it is. */
  public Plot chosen(String name, double at) {
    return with(Choice.nearest(this, name, at));
  }

  /** Adds any mark. */
  public Plot with(Mark mark) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(mark);
    return new Plot(title, x, y, more, equalScale);
  }

  @Override
  public String altText() {
    return AltText.of(this);
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return Pixels.of(pixelRatio, Drawing.of(this, Size.WHOLE));
  }

  @Override
  public String toString() {
    return altText();
  }
}
