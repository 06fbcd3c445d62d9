package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import thalweg.plots.Plot;

/** The extension in a kernel of the IJava line. */
class ThalwegExtensionTest {

  private static RecordingKernel installed() {
    RecordingKernel kernel = new RecordingKernel();
    new ThalwegExtension().install(kernel);
    return kernel;
  }

  @Test
  void aKernelFindsIt() {
    assertThat(ServiceLoader.load(Extension.class))
        .hasAtLeastOneElementOfType(ThalwegExtension.class);
  }

  @Test
  void importsAreEvaluatedAtOnce() {
    assertThat(installed().evaluated()).hasSize(1);
    assertThat(installed().evaluated().get(0))
        .contains("import thalweg.optimizers.*;", "import thalweg.plots.*;", "import java.util.*;")
        .contains("import org.ejml.data.DMatrixRMaj;", "import tech.tablesaw.api.*;")
        .doesNotContain("thalweg.notebook");
  }

  @Test
  void everyRegisteredTypeHasText() {
    RecordingKernel kernel = installed();
    for (Object sample : ViewsTest.samples()) {
      DisplayData shown = kernel.getRenderer().render(sample);
      assertThat((String) shown.getData(MIMEType.TEXT_PLAIN))
          .isEqualTo(ViewsTest.view(sample).text());
      assertThat(shown.hasDataForType(MIMEType.TEXT_HTML)).isTrue();
    }
  }

  @Test
  void aFigureComesAsPngToo() {
    Plot plot = Plot.of("Loss", "iteration", "f").line("run", new double[] {3, 1});
    DisplayData shown = installed().getRenderer().render(plot);
    assertThat(Base64.getDecoder().decode((String) shown.getData(MIMEType.IMAGE_PNG)))
        .isEqualTo(plot.png());
  }

  @Test
  void aKernelCanAskForACoarseFigure() {
    Plot plot = Plot.of("Loss", "iteration", "f").line("run", new double[] {3, 1});
    Map<String, Object> parameters = new HashMap<>(Map.of("pixelRatio", 1));
    DisplayData shown = installed().getRenderer().render(plot, parameters);
    String coarse = Base64.getEncoder().encodeToString(plot.png(1));
    assertThat(shown.getData(MIMEType.IMAGE_PNG)).isEqualTo(coarse);
    assertThat((String) shown.getData(MIMEType.TEXT_HTML)).contains("width=\"760\"", coarse);
  }

  @Test
  void onlyWhatIsAskedForIsMade() {
    DisplayData text = installed().getRenderer().renderAs(ViewsTest.trace(3), "text/plain");
    assertThat(text.hasDataForType(MIMEType.TEXT_HTML)).isFalse();
    assertThat((String) text.getData(MIMEType.TEXT_PLAIN)).startsWith("trace of 3 iterates");
    assertThat(Map.of("kernel", installed().getName())).containsValue("recording");
  }
}
