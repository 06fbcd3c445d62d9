package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Outcome;

/** What stays in memory of a cell with controls that runs again and again, by the JVM's own count of reachable objects. */
class WidgetsMemoryTest {
  private static final String CELL =
      """
      var out = outputView();
      display(below(button("go", () -> out.show(1)), tabs().add("out", out), progressBar("done", 9)));
      interact(slider("k", 1, 9), checkbox("log"), dropdown("c", 1, 2), (k, log, c) -> html("<b>" + k + "</b>"))""";

  private static void run(Notebooks notebook) {
    assertThat(notebook.run("cell", CELL)).isInstanceOf(Outcome.Done.class);
    String slider =
        notebook.screen.told.stream()
            .filter(c -> c.kind() == Comm.Kind.OPEN)
            .filter(c -> c.data().toString().contains("IntSliderModel"))
            .findFirst()
            .orElseThrow()
            .id();
    notebook.say(WidgetsTest.update(slider, "{\"value\": 5}"));
  }

  @Test
  void fiveHundredRunsLeaveNoMoreThanOne() throws Exception {
    try (Notebooks notebook = new Notebooks()) {
      for (int i = 0; i < 10; i++) run(notebook);
      int comms = notebook.java.comms().size();
      Map<String, Integer> before = ReachableObjects.of("thalweg.kernel.java.widgets.");
      assertThat(before)
          .containsEntry("thalweg.kernel.java.widgets.IntSlider", 1)
          .containsEntry("thalweg.kernel.java.widgets.Interaction", 1)
          .containsEntry(
              "thalweg.kernel.java.widgets.OutputView", 2); // one for the words of the button
      for (int i = 0; i < 500; i++) run(notebook);
      assertThat(notebook.java.comms()).hasSize(comms);
      assertThat(ReachableObjects.of("thalweg.kernel.java.widgets.")).isEqualTo(before);
    }
  }
}
