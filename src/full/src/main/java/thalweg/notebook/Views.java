package thalweg.notebook;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ejml.data.BMatrixRMaj;
import org.ejml.data.CMatrix;
import org.ejml.data.DMatrix;
import org.ejml.data.FMatrix;
import org.ejml.data.ZMatrix;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;
import thalweg.autodiff.Graph;
import thalweg.data.Card;
import thalweg.data.Dataset;
import thalweg.data.Pictures;
import thalweg.diagnosis.Diagnosis;
import thalweg.experiments.PairedComparison;
import thalweg.experiments.SearchResult;
import thalweg.experiments.Sweep;
import thalweg.functions.GradientCheck;
import thalweg.generalization.BiasVariance;
import thalweg.generalization.ComplexityMeasures;
import thalweg.generalization.DoubleDescent;
import thalweg.generalization.EarlyStoppingComparison;
import thalweg.generalization.GapCorrelation;
import thalweg.generalization.ZeroOneDecomposition;
import thalweg.landscapes.CriticalPoints;
import thalweg.landscapes.Escape;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.landscapes.SharpnessTrace;
import thalweg.networks.Network;
import thalweg.plots.ChartFigure;
import thalweg.plots.Figure;
import thalweg.runs.Solution;
import thalweg.runs.Trace;
import thalweg.searches.Step;
import thalweg.solvers.constrained.KktReport;
import thalweg.spectra.Eigenpairs;
import thalweg.spectra.SpectralDensity;
import thalweg.theory.constants.ProblemConstants;
import thalweg.theory.convexity.Conclusion;
import thalweg.theory.convexity.ConvexityReport;
import thalweg.theory.convexity.Reason;
import thalweg.theory.guarantees.BoundCheck;
import thalweg.theory.guarantees.Guarantee;
import thalweg.theory.optimality.DualityGap;
import thalweg.theory.optimality.Optimality;
import thalweg.theory.problemclasses.ProblemClass;
import thalweg.theory.worstcase.DualCertificate;
import thalweg.theory.worstcase.WorstCase;
import thalweg.training.TrainingRun;

/** The one list of types that a cell shows better than their {@code toString}. */
final class Views {
  private Views() {}

  /**
   * How one type is shown.
   *
   * @param type the type; its subtypes are shown likewise
   * @param view value to view, a pure function; of a figure, with so many pixels for each on the screen
   */
  record Shown<T>(Class<T> type, BiFunction<? super T, Integer, View> view) {
    Shown(Class<T> type, Function<? super T, View> view) {
      this(type, (value, pixelRatio) -> view.apply(value));
    }
  }

  static List<Shown<?>> all() {
    return List.of(
        new Shown<>(Figure.class, (figure, ratio) -> FigureView.of(figure, ratio)),
        new Shown<>(Chart.class, (chart, ratio) -> FigureView.of(new ChartFigure(chart), ratio)),
        new Shown<>(Graph.class, GraphView::of),
        new Shown<>(Solution.class, SolutionView::of),
        new Shown<>(Trace.class, TraceView::of),
        new Shown<>(Step.class, StepView::of),
        new Shown<>(Sweep.class, SweepView::of),
        new Shown<>(PairedComparison.class, ComparisonView::of),
        new Shown<>(SearchResult.class, SearchView::of),
        new Shown<>(TrainingRun.class, TrainingRunView::of),
        new Shown<>(Diagnosis.class, DiagnosisView::of),
        new Shown<>(Network.class, NetworkView::of),
        new Shown<>(GradientCheck.class, CheckView::of),
        new Shown<>(BoundCheck.class, BoundCheckView::of),
        new Shown<>(Guarantee.class, BoundCheckView::of),
        new Shown<>(WorstCase.class, WorstCaseView::of),
        new Shown<>(DualCertificate.class, WorstCaseView::of),
        new Shown<>(ProblemConstants.class, ProblemView::of),
        new Shown<>(ProblemClass.class, ProblemView::of),
        new Shown<>(ConvexityReport.class, ConvexityView::of),
        new Shown<>(Conclusion.class, ConvexityView::of),
        new Shown<>(Reason.class, ConvexityView::of),
        new Shown<>(Optimality.class, OptimalityView::of),
        new Shown<>(KktReport.class, OptimalityView::of),
        new Shown<>(DualityGap.class, OptimalityView::of),
        new Shown<>(PlaneSlice.class, LandscapeView::of),
        new Shown<>(Profile.class, LandscapeView::of),
        new Shown<>(SpectralDensity.class, LandscapeView::of),
        new Shown<>(SharpnessTrace.class, LandscapeView::of),
        new Shown<>(CriticalPoints.class, LandscapeView::of),
        new Shown<>(Eigenpairs.class, LandscapeView::of),
        new Shown<>(Escape.class, LandscapeView::of),
        new Shown<>(DoubleDescent.class, GeneralizationView::of),
        new Shown<>(BiasVariance.class, GeneralizationView::of),
        new Shown<>(ZeroOneDecomposition.class, GeneralizationView::of),
        new Shown<>(EarlyStoppingComparison.class, GeneralizationView::of),
        new Shown<>(ComplexityMeasures.class, GeneralizationView::of),
        new Shown<>(GapCorrelation.class, GeneralizationView::of),
        new Shown<>(double[].class, VectorView::of),
        new Shown<>(int[].class, VectorView::of),
        new Shown<>(double[][].class, MatrixView::of),
        new Shown<>(DMatrix.class, MatrixView::of),
        new Shown<>(FMatrix.class, MatrixView::of),
        new Shown<>(ZMatrix.class, MatrixView::of),
        new Shown<>(CMatrix.class, MatrixView::of),
        new Shown<>(BMatrixRMaj.class, MatrixView::of),
        new Shown<>(Table.class, TableView::of),
        new Shown<>(Dataset.class, data -> TableView.of(data.table())),
        new Shown<>(Card.class, CardView::of),
        new Shown<>(Pictures.class, PicturesView::of));
  }
}
