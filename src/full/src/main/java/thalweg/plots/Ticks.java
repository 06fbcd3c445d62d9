package thalweg.plots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers an axis carries, and how they are written.
 *
 * @param values the numbers, ascending
 * @param labels their texts
 */
record Ticks(List<Double> values, List<String> labels) {

  private static final int MOST_DECADES = 8;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Round numbers inside a range, about as many as asked for. */
  static Ticks of(Range range, int about) {
    return range.scale() == Scale.LINEAR ? linear(range, about) : logarithmic(range);
  }

  private static Ticks linear(Range range, int about) {
    double step = step((range.high() - range.low()) / about);
    List<Double> values = new ArrayList<>();
    for (double k = Math.ceil(range.low() / step); k * step <= range.high(); k++) {
      values.add(k * step);
    }
    double largest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    int decimals =
        Math.max(0, new BigDecimal(Numbers.format(step, 2)).stripTrailingZeros().scale());
    boolean plain = decimals <= 5 && largest < 1e6;
    return new Ticks(
        values,
        values.stream()
            .map(
                v ->
                    plain
                        ? fixed(v, decimals)
                        : signed(Numbers.precise(Math.abs(v) < step / 2 ? 0 : v)))
            .toList());
  }

  /** The number 1, 2 or 5 times a power of ten whose ratio to this one is nearest to 1. */
  private static double step(double wanted) {
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double factor = wanted / power;
    return power * (factor < 1.4 ? 1 : factor < 3.2 ? 2 : factor < 7.1 ? 5 : 10);
  }

  private static Ticks logarithmic(Range range) {
    List<Double> values = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(range.low()));
    int last = (int) Math.ceil(Math.log10(range.high()));
    int stride = (last - first + MOST_DECADES - 1) / MOST_DECADES;
    int[] factors = factors(Math.log10(range.high() / range.low()));
    for (int decade = first; decade <= last; decade++) {
      for (int factor : factors) {
        double tick = Double.parseDouble(factor + "e" + decade);
        if (Math.floorMod(decade, stride) == 0 && tick >= range.low() && tick <= range.high()) {
          values.add(tick);
        }
      }
    }
    boolean powers = factors.length == 1 && (range.low() < 0.9e-3 || range.high() > 1.1e4);
    return new Ticks(
        values, values.stream().map(v -> powers ? power(v) : signed(Numbers.brief(v))).toList());
  }

  private static int[] factors(double decades) {
    return decades > 2.3
        ? new int[] {1}
        : decades > 0.8 ? new int[] {1, 2, 5} : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
  }

  private static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : signed(text);
  }

  /** With a true minus sign. */
  private static String signed(String number) {
    return number.replace('-', '−');
  }

  private static String power(double tick) {
    int exponent = (int) Math.round(Math.log10(tick));
    StringBuilder out = new StringBuilder(exponent < 0 ? "10⁻" : "10");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      out.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return out.toString();
  }
}
