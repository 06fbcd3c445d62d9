package thalweg.experiments;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Random search: independent draws from the space. Each of n settings has a new value of every name, so the names that matter are
 * tried n times, where a grid repeats itself.
 *
 * @see <a href="https://www.jmlr.org/papers/v13/bergstra12a.html">Bergstra and Bengio, Random Search for Hyper-Parameter Optimization (2012)</a>
 */
public record RandomSampling() implements SearchStrategy {

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    List<Setting> drawn =
        Stream.generate(() -> space.draw(random)).limit(evaluator.wholeRunsLeft()).toList();
    evaluator.evaluate(drawn);
  }

  @Override
  public String toString() {
    return "random sampling";
  }
}
