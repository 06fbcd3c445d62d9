package thalweg.schedules;

import java.util.List;
import thalweg.math.Check;

/**
 * A cut at each milestone, \(\alpha_t=\alpha_0\gamma^{|\{m\in M:\,m\le t\}|}\).
 *
 * <p>PyTorch's {@code MultiStepLR}. A milestone that is listed twice cuts twice.
 *
 * @param start α₀, the first step size; at least 0
 * @param milestones M, the steps from which on one more cut holds, in any order
 * @param gamma γ, the factor of a cut; positive, usually below 1
 */
public record MultiStep(double start, List<Integer> milestones, double gamma) implements Schedule {

  /** Checks the settings. */
  public MultiStep {
    Check.nonNegative("start", start);
    Check.positive("gamma", gamma);
    milestones = List.copyOf(milestones);
  }

  @Override
  public double at(int t) {
    Check.atLeast("t", t, 0);
    int cuts = 0;
    for (int milestone : milestones) {
      cuts += milestone <= t ? 1 : 0;
    }
    return start * Math.pow(gamma, cuts);
  }
}
