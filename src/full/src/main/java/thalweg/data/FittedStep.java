package thalweg.data;

import java.util.List;
import java.util.Locale;

/**
 * One step of a {@link FittedPreparation}, with the numbers and names it learned.
 *
 * <p>A record of numbers, texts, enums and lists of these: {@link PreparationFile} writes and reads its components by
 * name.
 */
sealed interface FittedStep
    permits FillNumber,
        FillText,
        Scale,
        Logarithm,
        Bins,
        Indicators,
        Ranks,
        DateParts,
        Product,
        Drop {

  /** The columns it reads. */
  List<String> reads();

  /**
   * Puts the columns it makes into the place of those it reads.
   *
   * @param rows the rows to prepare. Modified.
   */
  void apply(Frame rows);

  /** What it does and what it learned, for people. */
  @Override
  String toString();

  /** A number with six digits at most, for people. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.5e", value)));
  }
}
