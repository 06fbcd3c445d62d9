package thalweg.theory.constants;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Vectors;
import thalweg.problems.TestFunction;
import thalweg.problems.Traits;

/** Collects the constants of one objective: what holds everywhere first, then what the ball shows, then the point alone. */
final class Survey {
  private static final String NO_HESSIAN = "f has no Hessian–vector product";

  private final Structure structure;
  private final Ball ball;
  private final @Nullable HessianRange here;
  private final @Nullable HessianRange worst;

  private Survey(Differentiable f, Structure declared, Ball ball) {
    this.ball = ball;
    boolean curved = f instanceof TwiceDifferentiable && !declared.hasKinks();
    here = curved ? HessianRange.at((TwiceDifferentiable) f, ball.center()) : null;
    worst = here == null ? null : worst((TwiceDifferentiable) f, here, declared.quadratic());
    structure = worst == null ? declared : confirmed(declared, worst);
  }

  /** The structure with what the Hessians show of convexity. */
  private static Structure confirmed(Structure declared, HessianRange range) {
    if (range.hasNegative()) {
      if (declared.isConvex()) {
        throw new IllegalArgumentException(
            "f is said to be convex but its Hessian has the eigenvalue "
                + range.smallest()
                + "; check the Hessian with GradientCheck, or do not call f convex");
      }
      return declared.convexity(Optional.of(false));
    }
    return declared.quadratic() && range.hasNoNegative() ? declared.asConvex() : declared;
  }

  /** What the objective calls itself, unless it is a bare class name and an address. */
  private static String words(Differentiable f) {
    String words = f.toString();
    return words.matches(".*@[0-9a-f]+")
        ? "objective of %d parameters".formatted(f.dimension())
        : words.replace("[]", "");
  }

  static ProblemConstants of(Differentiable f, double[] w, Structure declared, Ball ball) {
    double[] g = new double[w.length];
    double value = Probe.valueAndGradient(f, w, g);
    Survey survey = new Survey(f, declared, ball);
    Optional<LinearConstants> model = LinearConstants.of(f);
    Everywhere known = survey.everywhere(f, model, g);
    ProblemConstant smoothness = known.smoothness().orElseGet(() -> survey.smoothness(f, g));
    ProblemConstant mu = known.strongConvexity().orElseGet(survey::strongConvexity);
    return new ProblemConstants(
        words(f),
        survey.structure,
        w.clone(),
        ball.radius(),
        value,
        Vectors.norm2(g),
        smoothness,
        mu,
        known.polyakLojasiewicz().orElseGet(() -> survey.polyakLojasiewicz(mu)),
        survey.lipschitz(smoothness, Vectors.norm2(g), model, f),
        model
            .map(LinearConstants::termSmoothness)
            .orElse(ProblemConstant.unknown("f does not say what its terms are")),
        survey.atPoint(true),
        survey.atPoint(false),
        model.map(LinearConstants::scaling));
  }

  /** What is known to hold everywhere; empty where nothing is. */
  record Everywhere(
      Optional<ProblemConstant> smoothness,
      Optional<ProblemConstant> strongConvexity,
      Optional<ProblemConstant> polyakLojasiewicz) {}

  private Everywhere everywhere(Differentiable f, Optional<LinearConstants> model, double[] g) {
    if (model.isPresent()) {
      return model.get().everywhere(structure);
    }
    if (structure.quadratic() && here != null) {
      return new Everywhere(
          Optional.of(ofQuadratic(here.steepest(), here)),
          Optional.of(ofQuadratic(here.strongConvexity(), here)),
          QuadraticBound.polyakLojasiewicz((TwiceDifferentiable) f, ball.center(), g, here));
    }
    Traits traits = f instanceof TestFunction known ? known.traits() : Traits.NONE;
    return new Everywhere(
        declared(traits.smoothness(), Double.isFinite(traits.smoothness())),
        declared(traits.strongConvexity(), traits.strongConvexity() > 0),
        declared(traits.polyakLojasiewicz(), traits.polyakLojasiewicz() > 0));
  }

  private static Optional<ProblemConstant> declared(double value, boolean claimed) {
    return claimed
        ? Optional.of(
            new ProblemConstant(value, 0, Certainty.DECLARED, "the function's own traits"))
        : Optional.empty();
  }

  private static ProblemConstant ofQuadratic(double value, HessianRange range) {
    return new ProblemConstant(
        value, range.error(), range.certainty(), range.how() + ", which is the same everywhere");
  }

  private HessianRange worst(TwiceDifferentiable f, HessianRange first, boolean quadratic) {
    HessianRange all = first;
    if (!quadratic) {
      for (double[] x : ball.points()) {
        HessianRange range = HessianRange.at(f, x);
        all =
            new HessianRange(
                Math.min(all.smallest(), range.smallest()),
                Double.NaN,
                Math.max(all.largest(), range.largest()),
                Math.max(all.error(), range.error()),
                first.certainty(),
                first.how());
      }
    }
    return all;
  }

  private ProblemConstant smoothness(Differentiable f, double[] g) {
    if (structure.hasKinks()) {
      return new ProblemConstant(
          Double.POSITIVE_INFINITY, 0, Certainty.EXACT, "f has a kink, where its gradient jumps");
    }
    return worst != null ? local(worst.steepest(), worst) : SecantSlopes.smoothness(f, ball, g);
  }

  private ProblemConstant strongConvexity() {
    if (structure.isConvex() && worst == null) {
      return new ProblemConstant(0, 0, Certainty.LOWER_BOUND, "f is convex; no more is known");
    }
    if (worst == null) {
      return ProblemConstant.unknown(NO_HESSIAN);
    }
    if (worst.hasNegative()) {
      return new ProblemConstant(
          0, 0, Certainty.EXACT, "f is not convex: its Hessian has a negative eigenvalue");
    }
    return local(worst.strongConvexity(), worst);
  }

  private ProblemConstant local(double value, HessianRange range) {
    return ball.isSampled()
        ? new ProblemConstant(
            value, range.error(), Certainty.SAMPLED, "the worst of " + ball.words())
        : new ProblemConstant(value, range.error(), Certainty.AT_POINT, range.how());
  }

  private ProblemConstant polyakLojasiewicz(ProblemConstant mu) {
    return mu.isKnown() && mu.value() > 0 && mu.certainty().isProven()
        ? new ProblemConstant(
            mu.value(), mu.error(), mu.certainty(), "at least the strong convexity")
        : ProblemConstant.unknown("no strong convexity that holds everywhere to conclude it from");
  }

  /** \(M\le\lVert\nabla f(w)\rVert+L\rho\) on a ball of radius ρ, or the model's bound everywhere if that is less. */
  private ProblemConstant lipschitz(
      ProblemConstant smoothness, double norm, Optional<LinearConstants> model, Differentiable f) {
    double ofModel = model.map(m -> m.lipschitz(ball)).orElse(Double.POSITIVE_INFINITY);
    double bySlope = smoothness.isKnown() ? norm + smoothness.upper() * ball.radius() : ofModel;
    if (ofModel <= bySlope && Double.isFinite(ofModel)) {
      return new ProblemConstant(
          ofModel, 0, Certainty.UPPER_BOUND, "the slope of the loss times the mean ‖x‖");
    }
    if (!smoothness.isKnown()) {
      return SecantSlopes.lipschitz(f, ball);
    }
    Certainty certainty =
        smoothness.certainty().isProven() ? Certainty.UPPER_BOUND : smoothness.certainty();
    return new ProblemConstant(bySlope, 0, certainty, "‖∇f(w)‖ + Lρ on the ball of radius ρ");
  }

  private ProblemConstant atPoint(boolean largest) {
    if (here == null) {
      return ProblemConstant.unknown(
          structure.hasKinks() ? "f has kinks, and curvature says nothing there" : NO_HESSIAN);
    }
    return new ProblemConstant(
        largest ? here.largest() : here.smallest(),
        here.error(),
        structure.quadratic() ? here.certainty() : Certainty.AT_POINT,
        here.how());
  }
}
