package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;

/** What a cell may use without an import of its own. */
final class Imports {

  /** The rooms of the library; those that this version does not have yet are left out. */
  static final List<String> ROOMS =
      List.of(
          "math",
          "functions",
          "autodiff",
          "losses",
          "penalties",
          "constraints",
          "schedules",
          "initializers",
          "runs",
          "optimizers",
          "searches",
          "solvers",
          "solvers.gradient",
          "solvers.newton",
          "solvers.bounded",
          "solvers.leastsquares",
          "solvers.proximal",
          "solvers.sets",
          "solvers.constrained",
          "solvers.stochastic",
          "solvers.semidefinite",
          "solvers.derivativefree",
          "problems",
          "samples",
          "data",
          "models",
          "metrics",
          "files",
          "networks",
          "training",
          "spectra",
          "theory",
          "theory.constants",
          "theory.guarantees",
          "theory.optimality",
          "theory.problemclasses",
          "theory.worstcase",
          "theory.convexity",
          "landscapes",
          "generalization",
          "diagnosis",
          "experiments",
          "plots",
          "grading",
          "course");

  /** Packages of Java and of the libraries a learner meets. */
  static final List<String> PACKAGES =
      List.of("java.util", "java.util.function", "java.util.stream", "tech.tablesaw.api");

  /** Single types: the rest of their packages would crowd completion. */
  static final List<String> TYPES =
      List.of("org.ejml.data.DMatrixRMaj", "org.ejml.simple.SimpleMatrix");

  /**
   * Classes whose functions go by their bare names: {@code exp(x)} of a variable, and still {@code Math.exp(1)}; what the cells
   * of the course call.
   */
  static final List<String> FUNCTIONS =
      List.of("thalweg.autodiff.VarMath", "thalweg.course.Course");

  /** Has {@code table(…)}, which our own kernel imports by itself; another one has it when our kernel's jar is there. */
  private static final String TABLES = "thalweg.kernel.java.output.Notebook";

  private Imports() {}

  /** One import statement a line, for everything that is on the class path. */
  static String statements() {
    List<String> lines = new ArrayList<>();
    PACKAGES.forEach(name -> lines.add("import " + name + ".*;"));
    for (String room : ROOMS) {
      if (exists("thalweg." + room + ".package-info")) {
        lines.add("import thalweg." + room + ".*;");
      }
    }
    for (String type : TYPES) {
      if (exists(type)) {
        lines.add("import " + type + ";");
      }
    }
    FUNCTIONS.forEach(type -> lines.add("import static " + type + ".*;"));
    if (exists(TABLES)) {
      lines.add("import static " + TABLES + ".table;");
    }
    return String.join("\n", lines);
  }

  private static boolean exists(String type) {
    return Imports.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
  }
}
