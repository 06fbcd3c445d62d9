package thalweg.landscapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Run;

/**
 * Perturbed gradient descent: where the gradient is small, a random step, since at a saddle gradient descent alone stays for ever.
 *
 * <p>\[w\leftarrow w+\xi,\quad\xi\sim\mathrm{Uniform}\bigl(B_0(r)\bigr)\quad\text{if }\lVert\nabla f(w)\rVert\le g,\qquad
 * w\leftarrow w-\eta\,\nabla f(w).\]
 *
 * <p>If f falls by at least {@code fall} within {@code patience} steps, the point was left; if not, it is taken for a minimum, and the run ends
 * there. Along a direction of curvature −γ the distance grows by the factor 1 + ηγ a step, so a saddle is left in about
 * \(\log(\text{distance}/r)/\log(1+\eta\gamma)\) steps: the dimension enters by the share of ξ along that direction only, \(r/\sqrt d\).
 *
 * <p>This is the paper's algorithm 2 with its five constants as settings; their proved values, from ℓ, ρ, ε and δ, are far more careful than
 * a run needs.
 *
 * <pre>{@code
 * Escape escape = new SaddleEscape(0.1, 1e-3, 1).from(new MonkeySaddle(), new double[2], Stop.after(500));
 * escape.escapes(); // where noise was added, and after how many steps f had fallen
 * }</pre>
 *
 * @param stepSize η, at most 1/L; positive
 * @param radius r of the noise; positive
 * @param gradientBelow g, below which the gradient counts as small; positive
 * @param patience how many steps there are to fall; at least 1
 * @param fall by how much f must fall; positive
 * @param seed of the noise
 * @see <a href="https://arxiv.org/abs/1703.00887">Jin, Ge, Netrapalli, Kakade and Jordan, How to Escape Saddle Points Efficiently (2017), algorithm 2</a>
 */
public record SaddleEscape(
    double stepSize, double radius, double gradientBelow, int patience, double fall, long seed) {

  /** Checks the settings. */
  public SaddleEscape {
    Check.positive("stepSize", stepSize);
    Check.positive("radius", radius);
    Check.positive("gradientBelow", gradientBelow);
    Check.atLeast("patience", patience, 1);
    Check.positive("fall", fall);
  }

  /** A small gradient is one that moves less than r in 10 steps; 100 steps to fall by \(r^2/\eta\). */
  public SaddleEscape(double stepSize, double radius, long seed) {
    this(stepSize, radius, radius / stepSize / 10, 100, radius * radius / stepSize, seed);
  }

  /**
   * Runs from a point, such as a saddle.
   *
   * @param objective the function
   * @param start the first point, finite. Not modified.
   * @param stop when to end at the latest; a rule on the gradient would end it at the saddle
   */
  public Escape from(Differentiable objective, double[] start, Stop stop) {
    return from(objective, start, stop, Listener.none());
  }

  /** The same with a listener. */
  public Escape from(Differentiable objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    Differentiable f = run.counting(objective);
    Random random = new Random(seed);
    List<int[]> escapes = new ArrayList<>();
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] waitingAt = w.clone();
    double value = f.valueAndGradient(w, g);
    double valueThere = Double.NaN;
    int noiseAt = -1; // the step of the last noise that has not yet led down
    double alpha = 0;
    // A gradient of exactly 0 would end the run; here it is where an escape begins.
    while (run.goesOn(w, value, Math.max(Vectors.norm2(g), Double.MIN_VALUE), alpha)) {
      int t = run.steps();
      if (noiseAt >= 0 && valueThere - value >= fall) {
        escapes.add(new int[] {noiseAt, t - noiseAt});
        noiseAt = -1;
      } else if (noiseAt >= 0 && t - noiseAt >= patience) {
        Solution settled =
            run.ended(Termination.CONDITION_MET, "noise led nowhere in " + patience + " steps");
        return new Escape(waitingAt, valueThere, true, numbers(escapes), settled);
      }
      if (noiseAt < 0 && Vectors.norm2(g) <= gradientBelow) {
        noiseAt = t;
        valueThere = value;
        waitingAt = w.clone();
        addNoise(w, random);
        f.valueAndGradient(w, g);
      }
      Vectors.axpy(-stepSize, g, w);
      alpha = stepSize;
      value = f.valueAndGradient(w, g);
    }
    Solution solution = run.solution();
    return new Escape(solution.point(), solution.value(), false, numbers(escapes), solution);
  }

  /** A point of the ball: a direction from the normal distribution, a radius from \(r\,U^{1/d}\). */
  private void addNoise(double[] w, Random random) {
    double[] xi = new double[w.length];
    Arrays.setAll(xi, i -> random.nextGaussian());
    Vectors.normalize(xi);
    Vectors.axpy(radius * Math.pow(random.nextDouble(), 1.0 / w.length), xi, w);
  }

  private static int[][] numbers(List<int[]> escapes) {
    return escapes.toArray(int[][]::new);
  }
}
