package thalweg.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.data.Dataset;
import thalweg.data.Datasets;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Finding;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.samples.Examples;
import thalweg.samples.PolynomialFeatures;
import thalweg.samples.Standardizer;
import thalweg.solvers.gradient.HeavyBall;
import thalweg.solvers.gradient.Momentum;
import thalweg.solvers.gradient.Nesterov;

/** Notebook 6, momentum and Nesterov. */
final class Chapter6 {
  private Chapter6() {}

  static Chapter chapter() {
    LinearModel wine = wine();
    return new Chapter(
        List.of(nesterov(wine), settings(wine), rule(), cycle()),
        List.of(Prediction.ofNumber("6", 1, 20_000, 1.5)));
  }

  /** The loss of the notebook. */
  private static LinearModel wine() {
    Dataset all = Datasets.wine();
    Examples raw =
        new Examples(
            all.features("flavanoids", "hue", "OD280/OD315"), all.features("proline").data.clone());
    Examples units = Standardizer.fit(raw).transform(raw);
    Examples monomials = new PolynomialFeatures(3).transform(units);
    return LinearModel.regression(
            Standardizer.fit(monomials).transform(monomials).centred(monomials.meanTarget()))
        .withoutIntercept();
  }

  private static LinearModel other() {
    return LinearModel.regression(CourseData.random(30, 4, 6)).withoutIntercept();
  }

  /** The step size and the momentum of a method, from L and μ. */
  @FunctionalInterface
  private interface Constants {
    double[] of(double largest, double smallest);
  }

  private static final Constants NESTEROV =
      (largest, smallest) -> new double[] {1 / largest, ratio(Math.sqrt(largest / smallest))};

  /** The best long-run factor of the heavy ball. */
  private static final Constants CORNER =
      (largest, smallest) -> {
        double sum = Math.sqrt(largest) + Math.sqrt(smallest);
        double root = ratio(Math.sqrt(largest / smallest));
        return new double[] {4 / (sum * sum), root * root};
      };

  private static double ratio(double t) {
    return (t - 1) / (t + 1);
  }

  /** One step of Nesterov's method or of what is taken for it: the next point, from the last two. */
  @FunctionalInterface
  private interface Update {
    double[] from(Differentiable f, double[] w, double[] before, double eta, double beta);
  }

  private static double[] iterate(
      Differentiable f, double eta, double beta, int steps, Update update) {
    double[] w = f.zeros();
    double[] before = f.zeros();
    for (int k = 0; k < steps; k++) {
      double[] next = update.from(f, w, before, eta, beta);
      before = w;
      w = next;
    }
    return w;
  }

  /** w + β(w − before). */
  private static double[] ahead(double[] w, double[] before, double beta) {
    double[] v = w.clone();
    Vectors.axpy(beta, w, v);
    Vectors.axpy(-beta, before, v);
    return v;
  }

  private static double[] step(
      Differentiable f, double[] w, double[] before, double eta, double beta) {
    double[] v = ahead(w, before, beta);
    double[] g = f.gradient(v);
    Vectors.axpy(-eta, g, v);
    return v;
  }

  private static double[] ball(
      Differentiable f, double[] w, double[] before, double eta, double beta) {
    double[] v = ahead(w, before, beta);
    Vectors.axpy(-eta, f.gradient(w), v);
    return v;
  }

  private static NesterovRun with(Constants constants, Update update, int more) {
    return (f, largest, smallest, steps) -> {
      double[] both = constants.of(largest, smallest);
      return iterate(f, both[0], both[1], steps + more, update);
    };
  }

  private static Exercise<NesterovRun> nesterov(LinearModel wine) {
    LinearModel other = other();
    return new Exercise<>(
        "6.1",
        NesterovRun.class,
        new Comparison<>(
            with(NESTEROV, Chapter6::step, 0),
            List.of(
                probe("the wine data after 60 steps", wine, 60),
                probe("the wine data after 7 steps", wine, 7),
                probe("other data, with 4 columns", other, 17)),
            nesterovMistakes(wine)),
        List.of(
            "Two points are kept, w and the one before it. Each step first looks ahead, then takes the gradient there.",
            "Constants: η = 1/L and β = (√κ − 1)/(√κ + 1) with κ = L/μ. A step: v = w + β(w − before), then the next w is"
                + " v − η∇f(v), and what was w becomes before.",
            "In the loop: double[] v = w.clone(); Vectors.axpy(beta, w, v); Vectors.axpy(-beta, before, v); f.valueAndGradient(v,"
                + " g); before = w; Vectors.axpy(-eta, g, v); w = v;"),
        new Task.Solution(
            """
            NesterovRun nesterov = (f, L, mu, steps) -> {
              double eta = 1 / L;
              double beta = (Math.sqrt(L / mu) - 1) / (Math.sqrt(L / mu) + 1);
              double[] w = f.zeros(), before = f.zeros(), g = f.zeros();
              for (int k = 0; k < steps; k++) {
                double[] v = w.clone();
                Vectors.axpy(beta, w, v);
                Vectors.axpy(-beta, before, v);   // v = w + β(w − before)
                f.valueAndGradient(v, g);
                Vectors.axpy(-eta, g, v);
                before = w;
                w = v;
              }
              return w;
            };
            """,
            "It differs from the heavy ball in one place: the gradient is taken at v. Where the ball is about to shoot"
                + " past, the gradient ahead already points back."));
  }

  private static Probe<NesterovRun> probe(String where, LinearModel f, int steps) {
    return new Probe<>(
        where, answer -> answer.after(f, f.smoothness(), f.strongConvexity(), steps), 1e-7);
  }

  private static Mistake<NesterovRun> wrongStep(Update update, String hint) {
    return new Mistake<>(with(NESTEROV, update, 0), hint);
  }

  private static Mistake<NesterovRun> wrongMomentum(DoubleBinaryOperator beta, String hint) {
    return new Mistake<>(
        with(
            (largest, smallest) ->
                new double[] {1 / largest, beta.applyAsDouble(largest, smallest)},
            Chapter6::step,
            0),
        hint);
  }

  private static Mistake<NesterovRun> wrongStepSize(DoubleBinaryOperator eta, String hint) {
    return new Mistake<>(
        with(
            (largest, smallest) ->
                new double[] {
                  eta.applyAsDouble(largest, smallest), NESTEROV.of(largest, smallest)[1]
                },
            Chapter6::step,
            0),
        hint);
  }

  private static List<Mistake<NesterovRun>> nesterovMistakes(LinearModel wine) {
    double largest = wine.smoothness();
    double smallest = wine.strongConvexity();
    return List.of(
        wrongStep(
            Chapter6::ball,
            "that is the heavy ball: take the gradient at v, not at w, and step from v"),
        new Mistake<>(
            with(CORNER, Chapter6::ball, 0),
            "that is the heavy ball with its own constants; Nesterov's method takes the gradient at v"),
        wrongStep(
            (f, w, before, eta, beta) -> step(f, w, w, eta, beta),
            "that is gradient descent: w and the point before it are always the same; keep the last w apart"),
        wrongStep(
            (f, w, before, eta, beta) -> {
              double[] next = w.clone();
              Vectors.axpy(-eta, f.gradient(ahead(w, before, beta)), next);
              return next;
            },
            "the gradient is taken at v, but the step starts from w; it starts from v, too"),
        wrongStep(
            (f, w, before, eta, beta) -> step(f, w, before, eta, -beta),
            "the look ahead goes backwards: v = w + β(w − before), with a positive β from κ = L/μ"),
        wrongStep(
            (f, w, before, eta, beta) -> step(f, w, f.zeros(), eta, beta),
            "the point before w is never updated; after each step it becomes what w was"),
        wrongMomentum(
            (l, m) -> Math.pow(ratio(Math.sqrt(l / m)), 2),
            "that is the heavy ball's momentum; Nesterov's is its square root"),
        wrongMomentum((l, m) -> ratio(l / m), "the roots in β are missing: it is made of √κ"),
        wrongMomentum((l, m) -> 0.9, "β is not 0.9 but follows from κ"),
        wrongMomentum(
            (l, m) -> 1 - Math.sqrt(m / l), "1 − 1/√κ is the rate; β = (√κ − 1)/(√κ + 1)"),
        wrongStepSize((l, m) -> CORNER.of(l, m)[0], "that is the heavy ball's η; here η = 1/L"),
        wrongStepSize((l, m) -> 2 / (l + m), "2/(L + μ) is gradient descent's η; here η = 1/L"),
        wrongStepSize((l, m) -> 2 / l, "η is 1/L, not 2/L"),
        wrongStepSize((l, m) -> l, "η is 1/L, not L"),
        wrongStepSize((l, m) -> -1 / l, "the step goes against the gradient: v − η∇f(v)"),
        wrongStepSize((l, m) -> 1 / m, "η is 1/L, not 1/μ"),
        new Mistake<>(
            (f, l, m, steps) ->
                new Nesterov(1 / l, Momentum.growing())
                    .minimize(f, f.zeros(), Stop.after(steps))
                    .point(),
            "that is the momentum that grows from step to step, for functions without a known μ; here β is fixed"),
        new Mistake<>(
            (f, l, m, steps) -> {
              double[] both = NESTEROV.of(l, m);
              double[] w = iterate(f, both[0], both[1], steps, Chapter6::step);
              double[] before = iterate(f, both[0], both[1], steps - 1, Chapter6::step);
              return ahead(w, before, both[1]);
            },
            "that is v, the point ahead; return w"),
        new Mistake<>(with(NESTEROV, Chapter6::step, 1), "that is one step too many"),
        new Mistake<>(with(NESTEROV, Chapter6::step, -1), "that is one step too few"),
        new Mistake<>(
            (f, l, m, steps) -> with(NESTEROV, Chapter6::step, 0).after(f, l, m, 1),
            "that is a single step; repeat it"),
        new Mistake<>(
            (f, l, m, steps) -> f.zeros(), "that is the start; the loop has not changed it"),
        new Mistake<>(
            (f, l, m, steps) -> with(NESTEROV, Chapter6::step, 0).after(f, l, m, 60),
            "your code makes 60 steps where it should make steps"),
        new Mistake<>(
            (f, l, m, steps) ->
                with(NESTEROV, Chapter6::step, 0).after(f, largest, smallest, steps),
            "your code uses L and μ of the wine data; take the L and mu it is given"));
  }

  /**
   * A quadratic function to be minimized within a budget.
   *
   * @param where what it is, in words
   * @param budget the most steps
   */
  private record Race(String where, TwiceDifferentiable f, int budget) {
    /** The share of the first gap that may be left. */
    static final double LEFT = 1e-6;

    private static final int PATIENCE = 20_000;

    double[] eigenvalues() {
      return Matrices.symmetricEigenvalues(f.hessian(f.zeros()));
    }

    private double minimum() {
      double[] downhill = f.gradient(f.zeros());
      Vectors.scale(-1, downhill);
      return f.value(Matrices.solveCholesky(f.hessian(f.zeros()), downhill));
    }

    /** What is wrong with these settings, or null. */
    @Nullable String fault(double eta, double beta) {
      double first = f.value(f.zeros());
      double minimum = minimum();
      Solution run =
          new HeavyBall(eta, beta)
              .minimize(
                  f,
                  f.zeros(),
                  Stop.after(PATIENCE).orValueBelow(minimum + LEFT * (first - minimum)));
      if (run.termination() == Termination.NOT_FINITE) {
        return "the run diverges; stay below ηL = 2(1 + β)";
      }
      if (!run.converged()) {
        return "%,d steps do not get there, and the budget is %d".formatted(PATIENCE, budget);
      }
      return run.iterations() <= budget
          ? null
          : String.format(
              Locale.ROOT,
              "the run needs %,d steps, and the budget is %d",
              run.iterations(),
              budget);
    }
  }

  private static Exercise<MomentumSettings> settings(LinearModel wine) {
    List<Race> races =
        List.of(
            new Race("the wine data", wine, 300),
            new Race("a problem with 30 weights", spread(), 420),
            new Race("a problem with 4 weights", few(), 60));
    return new Exercise<>(
        "6.2",
        MomentumSettings.class,
        answer -> judge(answer, races),
        List.of(
            "Find a pair for the wine data with the sliders first: where in the diagram does the hump shrink while the run"
                + " stays steep?",
            "In the corner the steepest direction is on the edge of ringing, which makes the hump. Take a step somewhat"
                + " shorter than the corner's.",
            "For a given η, the smallest momentum with which the flattest direction rings is (1 − √(ημ))². With"
                + " double[] e = Matrices.symmetricEigenvalues(f.hessian(f.zeros())) μ is e[0] and L the last one."),
        new Task.Solution(
            """
            MomentumSettings settings = f -> {
              double[] e = Matrices.symmetricEigenvalues(f.hessian(f.zeros()));
              double L = e[e.length - 1], mu = e[0];
              double eta = 0.85 * 4 / Math.pow(Math.sqrt(L) + Math.sqrt(mu), 2);
              double beta = Math.pow(1 - Math.sqrt(eta * mu), 2);
              return new double[] {eta, beta};
            };
            """,
            "The corner has the best factor in the long run, but the hump of its steepest direction has to be paid back first. A"
                + " step 15 % shorter costs a little of the factor and takes most of the hump away; β is then the smallest with"
                + " which every direction rings."));
  }

  private static Quadratic spread() {
    double[] eigenvalues = new double[30];
    for (int i = 0; i < 30; i++) {
      eigenvalues[i] = 50 * Math.pow(10, -4 * i / 29.0);
    }
    return shifted(Quadratic.rotated(61, eigenvalues));
  }

  private static Quadratic few() {
    return shifted(Quadratic.rotated(62, 0.02, 0.3, 1, 4));
  }

  /** With the minimizer (1, …, 1), so that a run from 0 has somewhere to go. */
  private static Quadratic shifted(Quadratic f) {
    DMatrixRMaj matrix = f.matrix();
    double[] ones = new double[f.dimension()];
    Arrays.fill(ones, 1);
    return new Quadratic(matrix, ones);
  }

  private static Finding judge(MomentumSettings answer, List<Race> races) throws Exception {
    double[] @Nullable [] given = new double[races.size()][];
    for (int i = 0; i < given.length; i++) {
      given[i] = answer.of(races.get(i).f());
    }
    double[] first = given[0];
    if (first == null || first.length == 0 || (isNaN(first) && first.length <= 2)) {
      return Finding.open("not answered yet");
    }
    for (int i = 0; i < given.length; i++) {
      String fault = fault(given[i], races.get(i));
      if (fault != null) {
        String before = i == 0 ? "" : "right on " + races.get(0).where() + ", but ";
        return Finding.wrong(
            before + "on " + races.get(i).where() + " " + fault + help(given, races));
      }
    }
    return Finding.right();
  }

  private static boolean isNaN(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String fault(double @Nullable [] given, Race race) {
    if (given == null || given.length != 2) {
      return "two numbers are expected, η and β, but the length of your answer is "
          + (given == null ? 0 : given.length);
    }
    if (!(given[0] > 0 && Double.isFinite(given[0]))) {
      return "η must be positive and finite";
    }
    if (!(given[1] >= 0 && given[1] < 1)) {
      return "β must be at least 0 and less than 1";
    }
    return race.fault(given[0], given[1]);
  }

  /** A known choice, and what to say of it. */
  private record Known(Constants constants, String hint) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              CORNER,
              "that is the corner of the diagram, best in the long run; its hump costs more than the factor gains, so step"
                  + " back from it"),
          new Known(
              NESTEROV,
              "these are Nesterov's constants; a longer step suits the heavy ball better"),
          new Known(
              (l, m) -> new double[] {1 / l, CORNER.of(l, m)[1]},
              "with a step of 1/L the flattest direction creeps at this momentum; take a longer step"),
          new Known(
              (l, m) -> new double[] {CORNER.of(l, m)[0], NESTEROV.of(l, m)[1]},
              "that is more momentum than needed: every direction rings, and the factor is √β"),
          new Known(
              (l, m) -> new double[] {1 / l, 0.9},
              "0.9 is a habit; the momentum has to follow from κ"),
          new Known(
              (l, m) -> new double[] {2 / (l + m), 0},
              "that is gradient descent at its best; without momentum no step size will do"),
          new Known(
              (l, m) -> new double[] {1 / l, 0},
              "that is gradient descent; without momentum no step size will do"),
          new Known(
              (l, m) -> new double[] {CORNER.of(l, m)[1], CORNER.of(l, m)[0]},
              "the order is η first, then β"));

  private static String help(double[] @Nullable [] given, List<Race> races) {
    for (double[] pair : given) {
      if (pair == null || pair.length != 2) {
        return "";
      }
    }
    for (Known known : KNOWN) {
      boolean same = true;
      for (int i = 0; i < given.length; i++) {
        double[] e = races.get(i).eigenvalues();
        double[] expected = known.constants().of(e[e.length - 1], e[0]);
        same &= Vectors.distance(expected, given[i]) <= 1e-6 * Vectors.norm2(expected);
      }
      if (same) {
        return ". Hint: " + known.hint();
      }
    }
    boolean constant = given[0][0] == given[1][0] && given[0][0] == given[2][0];
    return constant
        ? ". Hint: your η is the same number for every f; compute it from the eigenvalues of the f you are given"
        : "";
  }

  private static Essay rule() {
    return new Essay(
        "6.3",
        List.of(
            "With η = 1/L the flattest direction has ηλ = 1/κ. From which β on does it ring?",
            "The ringing begins at β = (1 − 1/√κ)². Put β = 0.9 and solve for κ; on one side of it the flattest direction"
                + " creeps, on the other every direction shrinks by √0.9, whatever κ is."),
        "The flattest direction rings from β = (1 − 1/√κ)² on, so 0.9 is just enough for κ = 1/(1 − √0.9)² = 380. There the"
            + " factor is √0.9 = 0.949: 44 steps for one more digit, like Nesterov's method, where the best settings need 22. For"
            + " κ = 4131 the run creeps: 929 steps, against 74 with the best settings and 4756 for gradient descent at its"
            + " best. For κ = 10 every direction rings more than it needs to: still 44 steps, against 3.5 with the best settings,"
            + " and gradient descent with 2/(L + μ) needs 11. There the habit makes things nearly four times worse than no momentum"
            + " at all. Momentum has to follow κ: too little creeps, too much rings.");
  }

  private static Essay cycle() {
    return new Essay(
        "6.4",
        List.of(
            "Put the count into a method of η and β, and call it for a row of values. Mind the limit 2(1 + β) of divergence.",
            "Does the count go up or down with β, and does it do so all the way? Which points does a run visit that never"
                + " arrives?"),
        "With η = 1/9 and 1000 steps, 124 starts of 1001 are lost at β = 4/9, 175 at 0.46, 292 at 0.5 and 114 at 0.55; from"
            + " 0.6 to 0.8 none is, and at 0.9 again 177 are. Less momentum helps at first, 27 at 0.42 and none at 0.4, but"
            + " below 0.389 the step is beyond 2(1 + β)/L and the run diverges. With β = 4/9 the count rises a little to 137 at ηL"
            + " = 2.7, is 90 at 2.65, and no start is lost from 2.6 down. So neither less momentum nor more of it is a cure by"
            + " itself: a circle appears where the rhythm of the ball fits the place of the flat piece. And a count of zero"
            + " is no proof, for it tells of 1001 starts and of this function; for another flat piece other settings fail. A"
            + " proof needs a theorem without the word quadratic, such as Nesterov's.");
  }
}
