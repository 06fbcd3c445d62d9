package thalweg.autodiff;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import thalweg.math.Check;

/**
 * The computation of one evaluation as a graph: every step with its value and with the gradient of the result by it.
 *
 * <pre>{@code
 * Graph graph = Autodiff.of(2, w -> exp(w.at(0)).times(w.at(1))).graph(new double[] {1, 3});
 * System.out.println(graph); // a line for each step
 * Files.writeString(Path.of("graph.svg"), graph.svg());
 * }</pre>
 *
 * <p>Values flow from the variables down to the result, gradients from the result (where it is 1) back up. Prints as a
 * table; {@link #svg} and {@link #image} draw it.
 *
 * @param steps the steps in the order they ran; the result last
 */
public record Graph(List<Step> steps) {

  /** Copies the list. */
  public Graph {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param label what it computes, such as {@code exp} or {@code × 100}; or a variable's name
   * @param kind what it is in the computation
   * @param inputs the steps it is computed from, as positions in {@link Graph#steps}
   * @param entries how many numbers its value has
   * @param value its value, one row after the other
   * @param gradient the derivative of the result by it; zeros for a constant
   */
  public record Step(
      String label,
      Kind kind,
      List<Integer> inputs,
      int entries,
      double[] value,
      double[] gradient) {}

  /** What a step is. */
  public enum Kind {
    /** A parameter. */
    VARIABLE,
    /** A number or data that no derivative is taken by. */
    CONSTANT,
    /** An operation. */
    OPERATION,
    /** The last operation, whose value is the objective's. */
    RESULT
  }

  static Graph of(List<Entry> entries, Entry result) {
    return new Snapshot(entries, result).graph();
  }

  /**
   * The first step whose value is NaN or infinite, and what it was computed from; empty if all are finite. All later trouble
   * has its cause here.
   */
  public Optional<String> firstNonFinite() {
    for (Step step : steps) {
      for (int i = 0; i < step.value.length; i++) {
        if (!Double.isFinite(step.value[i])) {
          return Optional.of(cause(step, i));
        }
      }
    }
    return Optional.empty();
  }

  private String cause(Step step, int i) {
    StringBuilder out = new StringBuilder(step.label);
    if (step.entries > 1) {
      out.append(", entry ").append(i).append(" of ").append(step.entries).append(',');
    }
    if (step.inputs.isEmpty()) {
      return out.append(" is ").append(step.value[i]).toString();
    }
    out.append(" gave ").append(step.value[i]).append(" from");
    String joint = " ";
    for (int k : step.inputs) {
      double[] x = steps.get(k).value;
      String input = x.length == step.entries ? FourDigits.brief(x[i]) : FourDigits.summary(x);
      out.append(joint).append(input).append(" (").append(steps.get(k).label).append(')');
      joint = " and ";
    }
    return out.toString();
  }

  /** The drawing as an SVG file's text, readable on light and on dark pages. */
  public String svg() {
    GraphDrawing drawing = new GraphDrawing(this);
    SvgPainter painter = new SvgPainter(drawing.frame(), altText());
    drawing.paint(painter);
    return painter.file();
  }

  /**
   * The drawing as an image without a background, readable on light and on dark pages.
   *
   * @param scale pixels of the image for each pixel of the drawing; at least 1
   */
  public BufferedImage image(int scale) {
    GraphDrawing drawing = new GraphDrawing(this);
    PixelPainter painter = new PixelPainter(drawing.frame(), Check.atLeast("scale", scale, 1));
    drawing.paint(painter);
    return painter.image();
  }

  /** The drawing in words: the result, and each variable with its value and gradient. */
  public String altText() {
    StringBuilder out = new StringBuilder("Computation graph of ");
    out.append(steps.size()).append(" steps");
    for (Step step : steps) {
      if (step.kind == Kind.VARIABLE || step.kind == Kind.RESULT) {
        out.append("; ")
            .append(step.kind == Kind.RESULT ? "result " : "")
            .append(step.label)
            .append(": value ")
            .append(FourDigits.summary(step.value))
            .append(", gradient ")
            .append(FourDigits.summary(step.gradient));
      }
    }
    firstNonFinite().ifPresent(cause -> out.append("; first not finite: ").append(cause));
    return out.append('.').toString();
  }

  /** A table: number, label, inputs, value, gradient; and the first step that is not finite. */
  @Override
  public String toString() {
    StringBuilder out =
        new StringBuilder(
            "%3s  %-18s %-10s %-22s %s".formatted("", "step", "of", "value", "gradient"));
    for (int k = 0; k < steps.size(); k++) {
      Step step = steps.get(k);
      String of = step.inputs.toString().replaceAll("[\\[\\]]", "");
      String gradient = step.kind == Kind.CONSTANT ? "" : FourDigits.summary(step.gradient);
      String label = step.label + (step.entries > 1 ? " (" + step.entries + ")" : "");
      out.append(
          "\n%3d  %-18s %-10s %-22s %s"
              .formatted(k, label, of, FourDigits.summary(step.value), gradient)
              .stripTrailing());
    }
    firstNonFinite().ifPresent(cause -> out.append("\nfirst not finite: ").append(cause));
    return out.toString();
  }
}
