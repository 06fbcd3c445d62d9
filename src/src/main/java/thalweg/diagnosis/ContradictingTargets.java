package thalweg.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * {@link Cause#LABEL_NOISE}: how many training examples contradict their nearest neighbours. A class does if most of them have another; a
 * number, if it is more than eight robust deviations from their median, and three of all targets. Classes that overlap look the same as labels that are wrong.
 *
 * @see <a href="https://doi.org/10.1613/jair.606">Brodley and Friedl, Identifying Mislabeled Training Data (1999)</a>
 */
final class ContradictingTargets implements Rule {
  private static final double SHARE_OF_CLASSES = 0.25;
  private static final double SHARE_OF_NUMBERS = 0.03;
  private static final double DEVIATIONS = 8;
  private static final double SPREADS = 3;

  /** Among fewer examples the nearest are not near. */
  private static final int FEWEST = 100;

  /** The median of |x| of a normal variable in deviations. */
  private static final double MEDIAN_DEVIATION = 0.6745;

  /** What 80 % of |x| are below; it is of use where more than half of the targets are equal. */
  private static final double DEVIATION_OF_80 = 1.2816;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    boolean classes = evidence.isClassification();
    Neighbours all = evidence.neighbours();
    if (all.size() < FEWEST) {
      return Optional.empty();
    }
    double share = classes ? ofClasses(all) : ofNumbers(all);
    return share < (classes ? SHARE_OF_CLASSES : SHARE_OF_NUMBERS)
        ? Optional.empty()
        : Optional.of(
            new Suspicion(
                Cause.LABEL_NOISE,
                String.format(
                    Locale.ROOT,
                    "of %d training examples %.0f %% %s their 7 nearest neighbours",
                    all.size(),
                    100 * share,
                    classes ? "have another class than most of" : "are far from the median of")));
  }

  private static double ofClasses(Neighbours all) {
    int contradicted = 0;
    for (int i = 0; i < all.size(); i++) {
      contradicted += Neighbours.majority(all.ofExample(i)) != all.target(i) ? 1 : 0;
    }
    return (double) contradicted / all.size();
  }

  private static double ofNumbers(Neighbours all) {
    double[] distance = new double[all.size()];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = Math.abs(all.target(i) - Neighbours.median(all.ofExample(i)));
    }
    double[] fromCentre = new double[all.size()];
    double centre = Neighbours.median(all.targets());
    Arrays.setAll(fromCentre, i -> Math.abs(all.target(i) - centre));
    double spread = Neighbours.median(fromCentre) / MEDIAN_DEVIATION;
    double deviation =
        Math.max(
            Neighbours.median(distance) / MEDIAN_DEVIATION,
            Neighbours.quantile(distance, 0.8) / DEVIATION_OF_80);
    int far = 0;
    for (double each : distance) {
      far += each > DEVIATIONS * deviation && each > SPREADS * spread ? 1 : 0;
    }
    return (double) far / distance.length;
  }
}
