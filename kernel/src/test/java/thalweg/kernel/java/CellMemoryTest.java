package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Outcome;

/** What javac keeps of cells that ran. */
class CellMemoryTest {
  private static final String TREE = "com.sun.tools.javac.tree.JCTree$JCCompilationUnit";

  /** Its context refers to the last one or two. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 1",
        "Math.max(1, 2);",
        "List.of(1).forEach(x -> {});",
        "slider(\"k\", 1, 9).onChange(k -> {});"
      })
  void javacKeepsNoTreesOfCells(String code) throws Exception {
    try (Notebooks notebook = new Notebooks()) {
      run(notebook, code, 3);
      int before = trees(); // other kernels of this JVM have some, too
      run(notebook, code, 30);
      assertThat(trees() - before).isLessThan(5);
    }
  }

  private static void run(Notebooks notebook, String code, int times) {
    for (int i = 0; i < times; i++)
      assertThat(notebook.run("import java.util.*;\n" + code)).isInstanceOf(Outcome.Done.class);
  }

  private static int trees() throws Exception {
    return ReachableObjects.of(TREE).getOrDefault(TREE, 0);
  }
}
