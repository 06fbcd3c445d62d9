package thalweg.kernel.java.widgets;

import java.util.List;

/** Room for the labels of some controls, as wide as the longest, so that none is cut off and the controls are aligned. */
final class Style extends Model {
  private Style(int characters) {
    super("SliderStyle", "base", "StyleView");
    put("description_width", characters + "ch");
  }

  static void align(List<? extends Control<?>> controls) {
    int longest = controls.stream().mapToInt(c -> c.label().length()).max().orElse(0);
    Style style = new Style(longest + 2);
    for (Control<?> control : controls) control.put("style", control.reference(style));
  }
}
