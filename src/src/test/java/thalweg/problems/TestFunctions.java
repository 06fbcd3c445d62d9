package thalweg.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;

/** One of each test function of the library, for every test that runs over all of them. */
public final class TestFunctions {
  private TestFunctions() {}

  /** All that have a minimizer. */
  public static List<Problem> problems() {
    DMatrixRMaj tilted = new DMatrixRMaj(new double[][] {{3, 1}, {1, 2}});
    return List.of(
        Quadratic.diagonal(1, 10, 100),
        new Quadratic(tilted, new double[] {5, -7}),
        Quadratic.rotated(1, 1, 2, 30, 400),
        new NesterovWorst(7, 4),
        new HuberWorst(10, 5),
        new HuberWorst(3, 2, 4, 0.25, 3),
        new Rosenbrock(),
        new ChainedRosenbrock(5),
        new Beale(),
        new Booth(),
        new Himmelblau(),
        new Matyas(),
        new McCormick(),
        new GoldsteinPrice(),
        new Easom(),
        new StyblinskiTang(3),
        new Rastrigin(3),
        new Ackley(3),
        new Griewank(4),
        new Levy(3),
        new Colville(),
        new Wood(),
        new PowellSingular(),
        new HelicalValley(),
        new BrownBadlyScaled(),
        new FreudensteinRoth(),
        new Bard(),
        new KowalikOsborne(),
        new DoubleWell(),
        new GaussianWell(2),
        new FlatFloor(3),
        new Quartic(2),
        new WavyParabola(),
        new HeavyBallCycle());
  }

  /** All, also those without a minimizer. */
  public static List<TestFunction> all() {
    List<TestFunction> all = new ArrayList<>(problems());
    all.add(new Saddle());
    all.add(new Saddle(3, -1, 0, 2));
    all.add(new MonkeySaddle());
    return all;
  }

  /** A point at most {@code radius} from the centre in each coordinate, inside the function's region. */
  static double[] near(TestFunction f, double[] centre, double radius, Random random) {
    double[] w = centre.clone();
    double[] lower = f.lower();
    double[] upper = f.upper();
    for (int i = 0; i < w.length; i++) {
      w[i] += radius * (2 * random.nextDouble() - 1);
      w[i] = Math.max(lower[i], Math.min(upper[i], w[i]));
    }
    return w;
  }
}
