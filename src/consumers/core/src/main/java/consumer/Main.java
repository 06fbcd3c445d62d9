package consumer;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Stream;
import thalweg.functions.Objective;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Solution;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.newton.Lbfgs;

/** A service that only minimizes: what it needs, and what that weighs. */
public final class Main {
  private static final long MOST = 3_000_000;

  private Main() {}

  public static void main(String[] args) {
    Rosenbrock valley = new Rosenbrock();
    expectMinimizer(new Lbfgs().minimize(valley, valley.start()));
    Objective bowl = Objective.of(2, w -> Math.hypot(w[0] - 1, w[1] - 1));
    expectMinimizer(new NelderMead().minimize(bowl, new double[] {3, 2}));
    long bytes = jars().mapToLong(jar -> new File(jar).length()).sum();
    System.out.printf("%d bytes in %s%n", bytes, Arrays.toString(jars().toArray()));
    expect(bytes <= MOST, "the jars weigh more than " + MOST + " bytes: " + bytes);
  }

  private static void expectMinimizer(Solution solution) {
    System.out.println(solution);
    double off = Math.hypot(solution.point()[0] - 1, solution.point()[1] - 1);
    expect(solution.converged() && off < 1e-6, "not at (1, 1) but " + off + " away");
  }

  private static Stream<String> jars() {
    String path = System.getProperty("java.class.path") + File.pathSeparator;
    String modules = System.getProperty("jdk.module.path", "");
    return Arrays.stream((path + modules).split(File.pathSeparator)).filter(p -> p.endsWith(".jar"));
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
