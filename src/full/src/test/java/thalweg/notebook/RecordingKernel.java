package thalweg.notebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.NullUnmarked;

/** A kernel that evaluates nothing and remembers what it was asked to. */
@NullUnmarked
final class RecordingKernel extends BaseKernel {
  private final List<String> evaluated = new ArrayList<>();

  RecordingKernel() {
    super(
        "recording",
        "1",
        new LanguageInfo.Builder("java").version("17").build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        new MagicParser("(?<=(?:^|=))\\s*%", "%%", null),
        new MagicsRegistry(),
        false,
        new StringStyler.Builder().build());
  }

  /** What {@link #evalRaw} was called with, in order. */
  List<String> evaluated() {
    return evaluated;
  }

  @Override
  public Object evalRaw(String code) {
    evaluated.add(code);
    return null;
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return null;
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_YES;
  }
}
