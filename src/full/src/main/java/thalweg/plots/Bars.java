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
 */
public record Bars(String title, String label, List<String> names, double[] values)
    implements Figure {

  /** Checks the shape and copies both. */
  public Bars {
    Check.atLeast("the number of bars", names.size(), 1);
    values = Check.finite("values", Check.length("values", values, names.size())).clone();
    names = List.copyOf(names);
  }

  /** Bars from top to bottom in the order given. */
  public static Bars of(String title, String label, List<String> names, double[] values) {
    return new Bars(title, label, names, values);
  }

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder(title + ". Horizontal bars: " + label + ". ");
    for (int i = 0; i < values.length; i++) {
      words
          .append(i == 0 ? "" : ", ")
          .append(names.get(i))
          .append(' ')
          .append(Numbers.brief(values[i]));
    }
    return words.append('.').toString();
  }

  @Override
  public BufferedImage image() {
    return Pixels.of(BarDrawing.of(this));
  }

  @Override
  public String toString() {
    return altText();
  }
}
