package thalweg.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction for several tests at once: the probability of one false alarm or more among all of them stays below α.
 *
 * <p>With \(p_{(1)}\le\dots\le p_{(m)}\), the adjusted \(\tilde p_{(i)}=\max_{j\le i}\min\{1,(m-j+1)\,p_{(j)}\}\) is compared with α. It needs no
 * independence and is never weaker than Bonferroni's \(m\,p\).
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm, A Simple Sequentially Rejective Multiple Test Procedure (1979)</a>
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p-values, in the order given.
   *
   * @param p the p-values; a NaN, of a test that could not be made, does not count and stays. Not modified.
   */
  public static double[] adjusted(double... p) {
    double[] adjusted = p.clone();
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double largest = 0;
    for (int k = 0; k < ascending.size(); k++) {
      int i = ascending.get(k);
      largest = Math.max(largest, Math.min(1, (ascending.size() - k) * p[i]));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
