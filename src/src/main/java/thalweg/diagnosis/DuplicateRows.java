package thalweg.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import thalweg.samples.Examples;

/** {@link Cause#DUPLICATE_ROWS}: how many validation rows, features and target, equal one of the training set. */
final class DuplicateRows implements Rule {
  private static final double SHARE = 0.05;

  @Override
  public Optional<Suspicion> judge(Evidence evidence) {
    Examples validation = evidence.it().validation();
    if (validation == null) {
      return Optional.empty();
    }
    Set<List<Double>> seen = new HashSet<>();
    Examples train = evidence.it().train();
    for (int i = 0; i < train.size(); i++) {
      seen.add(row(train, i));
    }
    int again = 0;
    for (int i = 0; i < validation.size(); i++) {
      again += seen.contains(row(validation, i)) ? 1 : 0;
    }
    return again < SHARE * validation.size()
        ? Optional.empty()
        : Optional.of(
            new Suspicion(
                Cause.DUPLICATE_ROWS,
                "%d of its %d rows equal one of the training set to the last digit"
                    .formatted(again, validation.size())));
  }

  private static List<Double> row(Examples examples, int i) {
    List<Double> row = new ArrayList<>();
    for (int j = 0; j < examples.dimension(); j++) {
      row.add(examples.x().get(i, j));
    }
    row.add(examples.y()[i]);
    return row;
  }
}
