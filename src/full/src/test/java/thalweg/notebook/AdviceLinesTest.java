package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.losses.HingeLoss;
import thalweg.models.LinearModel;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.samples.Examples;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.theory.constants.Structure;
import thalweg.theory.problemclasses.Advice;
import thalweg.theory.problemclasses.ProblemClass;

/** Lines that are advised compile in a cell as they are. */
class AdviceLinesTest {
  private final List<String> methods = new ArrayList<>();
  private final Set<String> solvers = new TreeSet<>();

  private void add(ProblemClass sheet, String f, String set) {
    for (Advice advice : sheet.advice()) {
      solvers.add(advice.solver().getSimpleName());
      methods.add(
          "static Solution m%d(%s f, Penalty r, %s set, double[] start) { return %s; }"
              .formatted(methods.size(), f, set, advice.line()));
    }
  }

  @Test
  void everyLineCompilesWithTheImportsOfACell(@TempDir Path folder) {
    Quadratic bowl = Quadratic.rotated(1, 1, 2, 9);
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {2, 1}, {-1, 3}, {0, -2}, {1, 1}});
    Examples data = new Examples(x, new double[] {1, -1, 1, -1, 1});
    LinearModel logistic = LinearModel.logistic(data);
    LinearModel ridge = LinearModel.regression(data, new L2(0.1));
    LinearModel hinge = LinearModel.of(data, new HingeLoss(), new NoPenalty());
    Differentiable strange =
        Differentiable.of(1, (w, g) -> Math.abs(w[0]) + (g[0] = Math.signum(w[0])) * 0);
    add(ProblemClass.of(bowl), "Quadratic", "Simplex");
    add(ProblemClass.of(ridge), "LinearModel", "Simplex");
    add(ProblemClass.of(logistic).within(3).to(1e-3), "LinearModel", "Simplex");
    add(ProblemClass.of(new Rosenbrock()), "Rosenbrock", "Simplex");
    add(ProblemClass.of(ridge, ridge.onWeights(new L1(1))), "LinearModel", "Simplex");
    add(ProblemClass.of(new Rosenbrock(), new L1(1)), "Rosenbrock", "Simplex");
    add(ProblemClass.of(bowl, new Simplex(3)), "Quadratic", "Simplex");
    add(ProblemClass.of(bowl, Box.nonNegative(3)), "Quadratic", "Box");
    add(ProblemClass.of(new Rosenbrock(), Box.nonNegative(2)), "Rosenbrock", "Box");
    add(ProblemClass.of(hinge).within(3).to(0.1), "LinearModel", "Simplex");
    add(ProblemClass.of(hinge, new Simplex(3)).to(0.1), "LinearModel", "Simplex");
    add(
        ProblemClass.of(strange).where(Structure.of(strange).withKinks()),
        "Differentiable",
        "Simplex");
    DMatrixRMaj q = new DMatrixRMaj(new double[][] {{2, 0}, {0, 4}});
    add(
        ProblemClass.of(
            QuadraticProgram.of(q, -2, -4)
                .atMost(new DMatrixRMaj(new double[][] {{1, 1}}), new double[] {1})),
        "QuadraticProgram",
        "Simplex");
    add(
        ProblemClass.of(
            new ConstrainedProblem(new Rosenbrock(), List.of(), List.of(new Rosenbrock()))),
        "ConstrainedProblem",
        "Simplex");
    assertThat(solvers)
        .contains("MirrorDescent", "Saga", "InteriorPoint", "LbfgsB", "NelderMead")
        .hasSizeGreaterThan(20);
    assertThat(errors(folder)).isEmpty();
  }

  private List<String> errors(Path folder) {
    String source =
        Imports.statements() + "\nclass Lines {\n" + String.join("\n", methods) + "\n}\n";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Lines.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    boolean compiled =
        compiler
            .getTask(
                null,
                null,
                found,
                List.of("-proc:none", "-implicit:none", "-d", folder.toString(), "-cp", path),
                null,
                List.of(file))
            .call();
    List<String> errors =
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> each.getMessage(Locale.ROOT))
            .toList();
    return compiled || !errors.isEmpty() ? errors : List.of("nothing compiled");
  }
}
