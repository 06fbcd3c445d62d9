package thalweg.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One bracket of successive halving: n settings get a small budget, the best 1/η of them η times as much, and so on; the last round
 * has the full budget. Each round trains from a fresh start, and its cost is counted as such.
 *
 * @param n how many settings begin
 * @param rounds s, how many rounds there are before the last
 * @param eta η
 * @param full R, the budget of a whole run
 */
record Bracket(int n, int rounds, int eta, int full) {

  void run(Space space, Evaluator evaluator, RandomGenerator random) throws InterruptedException {
    List<Setting> survivors = Stream.generate(() -> space.draw(random)).limit(n).toList();
    for (int i = 0; i <= rounds; i++) {
      double[] losses = evaluator.evaluate(survivors, budget(i));
      survivors = best(survivors, losses, i < rounds ? settings(i + 1) : 1);
    }
  }

  /** \(n_i=\lfloor n\,\eta^{-i}\rfloor\). */
  int settings(int i) {
    return (int) (n / power(eta, i));
  }

  /** \(r_i=\lfloor R\,\eta^{i-s}\rfloor\). */
  int budget(int i) {
    return (int) (full / power(eta, rounds - i));
  }

  /** \(\sum_i n_i r_i\). */
  long cost() {
    return IntStream.rangeClosed(0, rounds).mapToLong(i -> (long) settings(i) * budget(i)).sum();
  }

  /** s, the largest for which the first round has a budget of at least 1: \(\lfloor\log_\eta R\rfloor\). */
  static int mostRounds(int full, int eta) {
    int s = 0;
    while (power(eta, s + 1) <= full) {
      s++;
    }
    return s;
  }

  static long power(int eta, int i) {
    return i == 0 ? 1 : Math.multiplyExact(eta, power(eta, i - 1));
  }

  /** The k settings of smallest loss; the first of equals. */
  private static List<Setting> best(List<Setting> settings, double[] losses, int k) {
    return IntStream.range(0, losses.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> losses[i]))
        .limit(k)
        .map(settings::get)
        .toList();
  }
}
