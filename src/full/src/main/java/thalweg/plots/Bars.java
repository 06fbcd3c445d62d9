package thalweg.plots;

import java.awt.image.BufferedImage;
import java.util.List;
import thalweg.math.Check;

/**
 * Horizontal bars with a name and a number each, such as the weights of a model.
 *
 * @param title what the picture shows
 * @param label the quantity and its unit
 * @param names one for each bar, from top to bottom
 * @param values how long the bars are; negative ones go to the left
 * @param errors how far a line at the tip of each bar goes to either side; 0 for none
 */
public record Bars(String title, String label, List<String> names, double[] values, double[] errors)
    implements Figure {

  /** Checks the shape and copies both. */
  public Bars {
    Check.atLeast("the number of bars", names.size(), 1);
    values = Check.finite("values", Check.length("values", values, names.size())).clone();
    errors = Check.finite("errors", Check.length("errors", errors, names.size())).clone();
    for (double error : errors) {
      Check.nonNegative("each error", error);
    }
    names = List.copyOf(names);
  }

  /** Bars from top to bottom in the order given. */
  public static Bars of(String title, String label, List<String> names, double[] values) {
    return new Bars(title, label, names, values, new double[values.length]);
  }

  /** The same bars with an error each, such as a standard error; the label should say which. */
  public Bars withErrors(double[] errorOfEach) {
    return new Bars(title, label, names, values, errorOfEach);
  }

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder(title + ". Horizontal bars: " + label + ". ");
    for (int i = 0; i < values.length; i++) {
      words
          .append(i == 0 ? "" : ", ")
          .append(names.get(i))
          .append(' ')
          .append(Numbers.brief(values[i]))
          .append(errors[i] > 0 ? " ± " + Numbers.brief(errors[i]) : "");
    }
    return words.append('.').toString();
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return Pixels.of(pixelRatio, BarDrawing.of(this));
  }

  @Override
  public String toString() {
    return altText();
  }
}
