package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.data.BMatrixRMaj;
import org.ejml.data.CMatrixRMaj;
import org.ejml.data.DMatrix2x2;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.FMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.VarMath;
import thalweg.constraints.Box;
import thalweg.data.Datasets;
import thalweg.diagnosis.Cause;
import thalweg.diagnosis.Diagnosis;
import thalweg.diagnosis.Suspicion;
import thalweg.experiments.Domain;
import thalweg.experiments.Errors;
import thalweg.experiments.Experiment;
import thalweg.experiments.GridSearch;
import thalweg.experiments.PairedComparison;
import thalweg.experiments.SearchResult;
import thalweg.experiments.Setting;
import thalweg.experiments.Space;
import thalweg.experiments.Sweep;
import thalweg.functions.GradientCheck;
import thalweg.functions.Objective;
import thalweg.landscapes.CriticalPoints;
import thalweg.landscapes.Plane;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.landscapes.SaddleEscape;
import thalweg.landscapes.SharpnessTrace;
import thalweg.math.Shape;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.Relu;
import thalweg.plots.Figure;
import thalweg.plots.LossCurve;
import thalweg.plots.Plot;
import thalweg.problems.MonkeySaddle;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.runs.Counts;
import thalweg.runs.Iterate;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.runs.Trace;
import thalweg.searches.Step;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.KktReport;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.spectra.Lanczos;
import thalweg.spectra.LanczosQuadrature;
import thalweg.theory.constants.ProblemConstants;
import thalweg.theory.convexity.ConvexityReport;
import thalweg.theory.guarantees.BoundCheck;
import thalweg.theory.guarantees.GradientGuarantees;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.optimality.DualityGap;
import thalweg.theory.optimality.Optimality;
import thalweg.theory.problemclasses.ProblemClass;
import thalweg.training.Epoch;
import thalweg.training.TrainingRun;

/** Values as a cell shows them, without a kernel. */
class ViewsTest {

  static Trace trace(int size) {
    Trace trace = new Trace();
    for (int k = 0; k < size; k++) {
      trace.add(
          new Iterate(k, new double[] {k}, 100.0 / (k + 1), 1.0 / (k + 1), k == 0 ? 0 : 0.5, 1));
    }
    return trace;
  }

  static Solution solution(Termination why) {
    return new Solution(
        new double[] {1, Double.NaN},
        1.23456789,
        3.21e-9,
        42,
        new Counts(7, 43, 0, 0),
        why,
        "a < b & c",
        trace(43));
  }

  static Table table(int rows) {
    return Table.create(
        "patients",
        StringColumn.create(
            "name", IntStream.range(0, rows).mapToObj(i -> "<b>" + i + "</b>").toList()),
        DoubleColumn.create(
            "weight (kg)", IntStream.range(0, rows).mapToDouble(i -> i / 3.0).toArray()),
        IntColumn.create("age", IntStream.range(0, rows).toArray()));
  }

  static Sweep sweep() {
    return Sweep.over(
        "rows < 9",
        new double[] {0.5, 100},
        2,
        (rows, seed) -> new Errors(rows, rows + 2.5 * seed));
  }

  /** Three settings and three seeds, one run of which fails. */
  static PairedComparison comparison() {
    Setting base = Setting.of("λ", 1.0).with("rule", "a < b");
    return Experiment.of(
            "a toy",
            (setting, seed) -> {
              if (setting.number("λ") == 3 && seed == 1) {
                throw new IllegalStateException("no < luck");
              }
              return setting.number("λ") + seed + (seed == 2 ? 0.125 * setting.number("λ") : 0);
            })
        .compare(3, base, base.varying("λ", 2.0, 3.0));
  }

  static SearchResult search() {
    Space space = Space.of("k", Domain.integers(1, 12)).and("rule", Domain.choice("<b>", "c"));
    return Experiment.of("a toy", (setting, seed) -> setting.integer("k") / 3.0)
        .search(space, new GridSearch(), 24, 1, 0);
  }

  static TrainingRun run(int epochs) {
    List<Epoch> rows =
        IntStream.rangeClosed(1, epochs)
            .mapToObj(k -> new Epoch(k, 7 * k, 1.0 / k, k == 3 ? 0.5 : 0.75, 0.01, 0.2))
            .toList();
    double[] w = {1};
    return new TrainingRun(
        w,
        new double[0],
        w,
        new double[0],
        3,
        rows,
        7 * epochs,
        Termination.ITERATION_LIMIT,
        "a < b");
  }

  @Test
  void aTrainingRunShowsItsFirstAndLastEpochsAndTheBest() {
    View view = view(run(12));
    assertThat(view.text())
        .startsWith(
            "12 epochs, 84 steps, training loss 0.0833333, validation loss 0.750000 (best after epoch 3): a < b")
        .contains("0.5 ★", "⋮");
    assertThat(view.text().lines()).hasSize(13);
    assertThat(view.html()).contains("a &lt; b");
  }

  @Test
  void aDiagnosisShowsCausesWithEvidenceAndWhatToTry() {
    View view = view(new Diagnosis(List.of(new Suspicion(Cause.LEAK, "a < b"))));
    assertThat(view.text())
        .startsWith("1. a feature gives the target away: a < b; next, train without this feature");
    assertThat(view.html()).contains("<table>", "try next", "a &lt; b");
    assertThat(view(new Diagnosis(List.of())).html()).isEqualTo("<p>✓ nothing wrong was found</p>");
  }

  /** A point of ½(w − 3)² over w ≤ 1. */
  private static Optimality bound(double w) {
    Quadratic f = new Quadratic(Quadratic.diagonal(1).matrix(), new double[] {3});
    return Optimality.at(f, Box.atMost(1), new double[] {w});
  }

  private static BoundCheck boundCheck(double alpha) {
    Quadratic bowl = Quadratic.diagonal(1, 4);
    Trace trace = new GradientDescent(alpha).minimize(bowl, bowl.start(), Stop.after(40)).trace();
    return GradientGuarantees.CONVEX.check(trace, Quantities.of(bowl));
  }

  @Test
  void aCheckOfABoundSaysWhetherItHoldsAndWhatIsNotMet() {
    assertThat(view(boundCheck(0.25)).text())
        .startsWith("✓ holds: gradient descent, convex")
        .contains("all hold", "0.625 at k = 0", "10.1007/s10107-013-0653-0");
    View broken = view(boundCheck(0.6));
    assertThat(broken.text())
        .startsWith("✗ does not hold: gradient descent, convex")
        .contains("first violated at k", "not met: α ≤ 1/L does not hold");
    assertThat(broken.html()).contains("$f(w_k)-f^*\\le");
    assertThat(view(GradientGuarantees.CONVEX).text())
        .startsWith("gradient descent, convex")
        .contains("f is convex", "α ≤ 1/L", "some function attains it");
    String link = GradientGuarantees.CONVEX.source().link().toString();
    assertThat(view(GradientGuarantees.CONVEX).html())
        .contains(", <a href=\"" + link + "\">" + link + "</a></td>");
  }

  private static ConvexityReport convexity() {
    return ConvexityReport.of(
        Autodiff.of(2, w -> VarMath.exp(w.at(0)).plus(w.at(1).squared().times(3).named("a < b"))));
  }

  @Test
  void aConvexityReportShowsItsVerdictsAndItsReasons() {
    View view = view(convexity());
    assertThat(view.text())
        .contains("proved convex", "a < b is convex", "└─ ", "smooth: neither proved nor refuted");
    assertThat(view.html())
        .contains(
            "<td>✓ proved</td>",
            "<summary>Why it is convex</summary>",
            "<li><code>a &lt; b</code> is <b>convex</b>");
    View saddle = view(ConvexityReport.of(Autodiff.of(2, w -> w.at(0).times(w.at(1)))));
    assertThat(saddle.html()).contains("✗ refuted", "it is above the chord by", "L = 1");
    assertThat(saddle.text()).contains("not convex: at (");
    assertThat(view(convexity().smoothness()).text())
        .isEqualTo("smooth: neither proved nor refuted; no rule gives an L");
  }

  /** One value of each type that has a view of its own. */
  static List<Object> samples() {
    return List.of(
        Plot.of("a figure", "x", "y").line("b", new double[] {1, 2}),
        Autodiff.of(1, w -> w.at(0).squared()).graph(new double[] {3}),
        solution(Termination.GRADIENT_SMALL),
        trace(3),
        Step.of(0.5),
        sweep(),
        comparison(),
        search(),
        run(12),
        Network.of(Shape.of(4), new Dense(3), new Relu(), new Dense(2)),
        new Diagnosis(List.of(new Suspicion(Cause.LEAK, "a < b"))),
        new GradientCheck(3, 1.5, 1.4, 0.1, 1e-6),
        boundCheck(0.3),
        GradientGuarantees.CONVEX,
        TheoryViewsTest.worst(),
        TheoryViewsTest.worst().proof().orElseThrow(),
        ProblemConstants.of(Quadratic.diagonal(1, 4), new double[2]),
        ProblemClass.of(Quadratic.diagonal(1, 4)),
        convexity(),
        convexity().convexity(),
        Optional.ofNullable(convexity().convexity().reason()).orElseThrow(),
        bound(1),
        KktReport.at(
            new ConstrainedProblem(Quadratic.diagonal(1), List.of(), List.of()),
            new double[1],
            new double[0],
            new double[0]),
        DualityGap.of(
            SparseRegression.lasso(new DMatrixRMaj(2, 1), new double[2], 1), new double[1]),
        PlaneSlice.around(new Rosenbrock(), Plane.coordinates(new double[2], 0, 1), 1, 5),
        Profile.between(new Rosenbrock(), new double[2], new double[] {1, 1}, 9),
        new LanczosQuadrature(2, 3, 1).of(Quadratic.diagonal(1, 4), new double[2]),
        new SharpnessTrace(
            new int[] {0, 5}, new double[] {3, 4}, new double[2], new double[] {0.5, 0.5}),
        CriticalPoints.in(new Rosenbrock(), new double[] {-2, -2}, new double[] {2, 2}, 3, 1),
        new Lanczos(1).largest(Quadratic.diagonal(1, 4), new double[2], 2),
        new SaddleEscape(0.1, 0.01, 1).from(new MonkeySaddle(), new double[2], Stop.after(20)),
        GeneralizationViewTest.descent(),
        GeneralizationViewTest.early(),
        GeneralizationViewTest.parts(),
        GeneralizationViewTest.zeroOne(),
        GeneralizationViewTest.measures(),
        GeneralizationViewTest.correlation(),
        new double[] {1, 2},
        new int[] {1, 2},
        new double[][] {{1, 2}, {3, 4}},
        new DMatrixRMaj(2, 3),
        new FMatrixRMaj(2, 3),
        new ZMatrixRMaj(2, 3),
        new CMatrixRMaj(2, 3),
        new BMatrixRMaj(2, 3),
        new XYChartBuilder().title("a chart").width(200).height(100).build(),
        table(3),
        Datasets.diabetes(),
        Datasets.diabetes().card(),
        Datasets.fashionMnistTest());
  }

  @SuppressWarnings("unchecked")
  static View view(Object value) {
    return Views.all().stream()
        .filter(shown -> shown.type().isInstance(value))
        .map(shown -> ((Views.Shown<Object>) shown).view().apply(value, Figure.PIXEL_RATIO))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTypeOfTheListHasASampleHere() {
    assertThat(Views.all())
        .allMatch(shown -> samples().stream().anyMatch(shown.type()::isInstance), "has a sample");
  }

  @Test
  void everyViewHasTextAndHtmlOfReasonableLength() {
    for (Object sample : samples()) {
      View view = view(sample);
      assertThat(view.text()).isNotBlank().hasSizeLessThan(4000);
      assertThat(view.html()).isNotBlank();
    }
  }

  @Test
  void htmlHasNoScriptsColoursOrOpenTags() {
    for (Object sample : samples()) {
      String html = String.valueOf(view(sample).html());
      assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain("color");
      Set<String> tags = new TreeSet<>(Set.of("table", "tr", "td", "th", "details", "span", "b"));
      for (String tag : tags) {
        assertThat(html.split("<" + tag + "[ >]", -1))
            .as(tag)
            .hasSameSizeAs(html.split("</" + tag + ">", -1));
      }
    }
  }

  @Test
  void aRunWithoutGradientsShowsNone() {
    Solution solution =
        new NelderMead().minimize(new Rosenbrock(), new double[] {-1.2, 1}, Stop.after(40));
    assertThat(view(solution.trace()).text())
        .contains("value", "step size")
        .doesNotContain("gradient", "NaN");
    assertThat(view(solution).text()).doesNotContain("gradient norm", "NaN").contains("values");
    assertThat(LossCurve.of(solution.trace()).altText())
        .contains("falls from 24.2")
        .doesNotContain("NaN");
  }

  @Test
  void aSolutionSaysAtOnceWhetherItConvergedAndWhy() {
    View good = view(solution(Termination.GRADIENT_SMALL));
    View bad = view(solution(Termination.NOT_FINITE));
    assertThat(good.text())
        .startsWith("✓ converged")
        .contains("1.23457", "3.21e-9", "42", "43 gradients, 7 values");
    assertThat(bad.text()).startsWith("✗ not converged").contains("try a smaller step size");
    assertThat(bad.html())
        .contains("✗ not converged", "a &lt; b &amp; c", "try a smaller step size", "[1, NaN]");
  }

  @Test
  void longVectorsAreCutAndTheirLengthIsSaid() {
    String text = view(IntStream.range(0, 1_000_000).toArray()).text();
    assertThat(text)
        .isEqualTo(
            "int[1000000] [0, 1, 2, 3, 4, 5, …, 999994, 999995, 999996, 999997, 999998, 999999],"
                + " 12 of 1000000 entries shown");
    assertThat(view(new double[] {Math.PI, Double.NaN, Double.POSITIVE_INFINITY, -1e-12}).text())
        .isEqualTo("double[4] [3.14159, NaN, ∞, -1e-12]");
    assertThat(view(new double[0]).text()).isEqualTo("double[0] []");
  }

  @Test
  void largeMatricesAreCutAndTheirShapeIsSaid() {
    DMatrixRMaj matrix = new DMatrixRMaj(442, 65);
    matrix.set(0, 0, 1.0 / 3);
    View view = view(matrix);
    assertThat(view.text())
        .startsWith("matrix 442×65, 10 of 442 rows shown, 10 of 65 columns shown")
        .contains("0.333333", "…", "⋮", "441");
    assertThat(view.text().lines()).hasSize(13);
    assertThat(view(new double[][] {{1}, {2, 3}}).text())
        .startsWith("double[][], rows of different lengths, 2×2");
  }

  @Test
  void aMatrixOfAnyKindIsAlsoAFormula() {
    DMatrixRMaj dense = new DMatrixRMaj(new double[][] {{1, Double.NaN}, {-1e-300, 0.5}});
    assertThat(view(dense).latex())
        .isEqualTo(
            "$$\\begin{bmatrix}\n1 & \\text{NaN} \\\\\n-1 \\cdot 10^{-300} & 0.5 \\\\\n\\end{bmatrix}$$");
    assertThat(view(new DMatrixRMaj(50, 50)).latex()).contains("\\cdots", "\\vdots", "\\ddots");
    DMatrixSparseCSC sparse = new DMatrixSparseCSC(1000, 1000, 1);
    sparse.set(0, 1, 2.5);
    assertThat(view(sparse).text())
        .startsWith("sparse matrix with 1 entries, 1000×1000")
        .contains("2.5");
    assertThat(view(new DMatrix2x2(1, 2, 3, 4)).latex()).contains("1 & 2", "3 & 4");
    ZMatrixRMaj complex = new ZMatrixRMaj(1, 1);
    complex.set(0, 0, 1, -2);
    assertThat(view(complex).text()).contains("1 - 2i");
  }

  @Test
  void aChartOfXChartIsAFigure() {
    var chart = new XYChartBuilder().title("a chart").width(200).height(100).build();
    chart.addSeries("s", new double[] {1, 2}, new double[] {3, 4});
    assertThat(view(chart).text()).isEqualTo("XY chart: a chart");
    assertThat(view(chart).picture()).extracting(View.Picture::width).isEqualTo(200);
  }

  @Test
  void tablesSayTheirSizeTypesAndMissingValues() {
    Table table = table(500);
    table.doubleColumn(1).setMissing(1);
    View view = view(table);
    assertThat(view.text())
        .startsWith("patients: 500 rows × 3 columns, first 10 rows shown")
        .contains("string", "double", "integer", "missing", "0.666667");
    assertThat(view.html()).contains("&lt;b&gt;0&lt;/b&gt;").doesNotContain("<b>0</b>");
    assertThat(view.text().lines()).hasSize(13);
  }

  @Test
  void aLongCellIsCut() {
    Table table = Table.create("t", StringColumn.create("s", "x".repeat(1000), "two\nlines"));
    assertThat(view(table).text())
        .contains("x…")
        .contains("two lines")
        .doesNotContain("x".repeat(61));
  }

  @Test
  void aTraceShowsItsFirstAndLastRows() {
    assertThat(view(trace(1000)).text())
        .startsWith("trace of 1000 iterates, 10 of 1000 rows shown")
        .contains("999", "0.1");
    assertThat(view(trace(0)).text()).startsWith("trace of 0 iterates");
  }

  @Test
  void aFigureIsAnImageWithItsWords() {
    Plot plot = Plot.of("Loss of \"A\" & <B>", "iteration", "f").line("a", new double[] {3, 1});
    View view = view(plot);
    assertThat(view.text()).isEqualTo(plot.altText());
    assertThat(view.html())
        .startsWith("<img class=\"thalweg-figure\" alt=\"Loss of &quot;A&quot; &amp; &lt;B&gt;.")
        .contains("width=\"760\" height=\"430\"", "data:image/png;base64,");
    View.Picture picture = java.util.Objects.requireNonNull(view.picture());
    assertThat(picture.altText()).isEqualTo(plot.altText());
    assertThat(picture.png()).isEqualTo(plot.png());
  }

  @Test
  void aDataCardSaysWhereTheDataComeFrom() {
    String text = view(Datasets.breastCancer().card()).text();
    assertThat(text)
        .contains(
            "569 rows", "30 features", "licence", "SHA-256", "malignant is -1", "benign is 1");
  }

  @Test
  void aDataCardFoldsWhatFewReadAndLinksTheAddress() {
    String html = String.valueOf(view(Datasets.breastCancer().card()).html());
    String folded = html.substring(html.indexOf("<details>"));
    assertThat(folded).contains("licence", "SHA-256").doesNotContain("why");
    String address = Datasets.breastCancer().card().url();
    assertThat(folded)
        .containsOnlyOnce("<a ")
        .contains("<a href=\"" + address + "\">" + address + "</a>");
  }

  @Test
  void ofManyFeaturesACardShowsTheFirstAndTheLast() {
    View view = view(Datasets.fashionMnist().card());
    assertThat(view.text()).contains("Features, 40 of 784 rows shown", "p0-0", "p27-27");
    assertThat(view.html()).hasSizeLessThan(15_000).contains("784 features", "⋮");
  }

  @Test
  void picturesShowTheFirstOfThemWithTheirLabels() {
    View view = view(Datasets.fashionMnistTest());
    assertThat(view.text())
        .startsWith(
            "Fashion-MNIST, 1,000 test pictures: 1000 pictures of 784 pixels, 10 classes\nFashion-MNIST, 1,000 test pictures: the first 16 of 1,000. 16 pictures of 28×28 pixels")
        .contains("sandal");
    View.Picture picture = java.util.Objects.requireNonNull(view.picture());
    assertThat(picture.width()).isBetween(700, 760);
    assertThat(picture.height()).isBetween(200, 300);
  }

  @Test
  void aSweepIsATableOfMeansAndDeviations() {
    View view = view(sweep());
    assertThat(view.text())
        .isEqualTo(
            """
            Mean ± standard deviation over 2 seeds
            rows < 9  training error  validation error
                 0.5    0.5000 ± 0.0       1.750 ± 1.8
                 100     100.0 ± 0.0       101.3 ± 1.8""");
    assertThat(view.html()).contains("rows &lt; 9", "<td>1.750 ± 1.8</td>");
    assertThat(
            view(new Sweep("n", new double[] {1}, new Errors[][] {{new Errors(1, 2)}}, 3)).text())
        .startsWith("Mean ± standard deviation over 1 seed, interrupted after 1 of 3 settings\n");
  }

  @Test
  void aComparisonIsATableWithAVerdictAndSentences() {
    View view = view(comparison());
    assertThat(view.text())
        .startsWith(
            """
            a toy: mean ± standard deviation over 3 seeds, and differences from the first row with 95% intervals
            setting                       value   difference       p   d  more than noise
            λ = 1.0                 2.042 ± 1.1            –       –   –                –
            λ = 2.0                 3.083 ± 1.1  1.04 ± 0.18  0.0032  14              yes
            λ = 3.0  4.188 ± 1.7 (2 of 3 seeds)   2.12 ± 1.6   0.037  12              yes
            """)
        .contains("λ = 2.0 loses to λ = 1.0 by 1.04 (95% interval 0.862 to 1.22; lower in 0 of 3")
        .endsWith("(λ = 3.0, rule = a < b, seed 1 failed: no < luck)");
    assertThat(view.html())
        .contains("<p>(λ = 3.0, rule = a &lt; b, seed 1 failed: no &lt; luck)</p>");
  }

  @Test
  void aSearchShowsItsTenBestSettings() {
    View view = view(search());
    assertThat(view.text())
        .startsWith(
            "a toy, grid: 24 evaluations for 24 of 24 whole runs, mean of 1 seed\nThe best 10\n")
        .contains("0.333333  1   <b>");
    assertThat(view.text().lines()).hasSize(13);
    assertThat(view.html()).contains("<td>&lt;b&gt;</td>");
  }

  @Test
  void aSearchWithoutAValueSaysSo() {
    SearchResult failed =
        Experiment.of("a toy", (setting, seed) -> setting.number("λ"))
            .search(Space.of("<b>", Domain.between(0, 1)), new GridSearch(), 2, 1, 0);
    View view = view(failed);
    assertThat(view.text())
        .startsWith(
            "a toy, grid: 2 evaluations for 2 of 2 whole runs, mean of 1 seed; no setting has a value yet\n")
        .contains("the setting has no value 'λ'; it has <b>");
    assertThat(view.html()).doesNotContain("<table>").contains("it has &lt;b&gt;");
  }

  @Test
  void stepsAndChecksSayTheirVerdict() {
    assertThat(view(Step.none("f rises <everywhere>")).html())
        .contains("✗ no step: f rises &lt;everywhere&gt;");
    assertThat(view(Step.of(0.25)).text()).isEqualTo("✓ step size 0.25");
    assertThat(view(new GradientCheck(3, 1.5, 1.4, 0.1, 1e-6)).text())
        .startsWith("✗ gradient check failed");
    assertThat(view(new GradientCheck(3, 1.5, 1.5, 0, 1e-6)).text())
        .startsWith("✓ gradient check passed");
  }

  @Test
  void whatWasSeenOfALandscapeSaysWhatIsMissing() {
    PlaneSlice slice =
        PlaneSlice.around(
            Objective.of(2, w -> Math.sqrt(w[0])), Plane.coordinates(new double[2], 0, 1), 1, 5);
    assertThat(view(slice).html()).contains("<img", "10 of 25 points have no finite value");
    CriticalPoints points =
        CriticalPoints.in(new Rosenbrock(), new double[] {-2, -2}, new double[] {2, 2}, 3, 1);
    assertThat(view(points).text())
        .startsWith("1 critical point from 3 starts")
        .contains("minimum", "1, 1");
    assertThat(view(new Lanczos(1).largest(Quadratic.diagonal(1, 4), new double[2], 2)).text())
        .startsWith("Eigenvalues of the Hessian after 2 products")
        .contains("4", "1");
  }

  @Test
  void theSheetOfAProblemSaysHowSureItIsAndItsClassWhatToRun() {
    View sheet = view(ProblemConstants.of(Quadratic.diagonal(1, 4), new double[2]));
    assertThat(sheet.text())
        .startsWith("Constants of the Quadratic[dimension=2]")
        .contains("4 (exact: eigenvalues of the whole Hessian", "κ = L/μ", "step size 2/(L+μ)");
    assertThat(sheet.html()).contains("<th scope=\"row\"", "iterations for a digit");
    View advice = view(ProblemClass.of(Quadratic.diagonal(1, 4)).from(1, 1));
    assertThat(advice.text())
        .startsWith("convex, smooth, unconstrained, deterministic")
        .contains("new ConjugateGradient().minimize(f, start, Stop.after(", "Lbfgs: promises none");
    assertThat(advice.html())
        .contains("<th scope=\"col\">iterations", "f(w) − f* ≤ 1.00e-06", "10.1007/");
  }

  @Test
  void optimalityIsAVerdictWithPricesAndAGapASentence() {
    View there = view(bound(1));
    assertThat(there.text())
        .startsWith("✓ optimal to first order")
        .contains("w[0] at its upper bound 1 (price 2: raising the bound by ε");
    assertThat(there.html())
        .contains("<th scope=\"row\">w[0] at its upper bound 1</th>", "-2 ε for raising the bound");
    View off = view(bound(0.5));
    assertThat(off.text()).startsWith("✗ not optimal").contains("Stationarity fails");
    assertThat(off.html()).contains("<p>Stationarity fails");
    SparseRegression lasso =
        SparseRegression.lasso(
            new DMatrixRMaj(new double[][] {{1}, {-1}}), new double[] {1, 0}, 0.1);
    View gap = view(DualityGap.of(lasso, new double[1]));
    assertThat(gap.text()).startsWith("Duality gap 0.").contains("f(w) is at most");
    assertThat(gap.html()).contains("Fenchel dual of SquaredLoss");
  }

  @Test
  void linesOfATextTableAreEquallyLong() {
    Set<Integer> lengths =
        view(table(500)).text().lines().skip(1).map(String::length).collect(Collectors.toSet());
    assertThat(lengths).hasSize(1);
  }
}
