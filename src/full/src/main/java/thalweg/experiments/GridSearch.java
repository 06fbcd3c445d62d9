package thalweg.experiments;

import java.util.random.RandomGenerator;

/**
 * All combinations of evenly spread values, as many of each name as the budget allows.
 *
 * <p>With n settings and d names, each name gets only about \(\sqrt[d]{n}\) different values, however many of the names matter.
 */
public record GridSearch() implements SearchStrategy {

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    int n = evaluator.wholeRunsLeft();
    int k = 1;
    while (space.gridSize(k + 1) <= n && space.gridSize(k + 1) > space.gridSize(k)) {
      k++;
    }
    if (space.gridSize(k) > n) {
      throw evaluator.tooSmall(this, space.gridSize(k));
    }
    evaluator.evaluate(space.grid(k));
  }

  @Override
  public String toString() {
    return "grid";
  }
}
