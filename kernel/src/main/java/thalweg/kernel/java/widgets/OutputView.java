package thalweg.kernel.java.widgets;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.output.Live;
import thalweg.kernel.java.output.Streams;

/** A place for what is printed and shown, which can stand in a box beside controls; its content is saved with it. */
public final class OutputView extends Widget {
  private final Outputs outputs = new Outputs(this::tell);

  OutputView() {
    super("Output");
    put("_model_module", "@jupyter-widgets/output");
    put("_model_module_version", "1.0.0");
    put("_view_module", "@jupyter-widgets/output");
    put("_view_module_version", "1.0.0");
    put("msg_id", ""); // what a front end is to catch by itself
    tell();
  }

  /** Runs this; what it prints or shows appears here, below what is here already. */
  public void run(Runnable work) {
    Frontend before = Streams.frontend();
    Frontend page = new Page(outputs, before);
    outputs.begin();
    Streams.own(page);
    try {
      work.run();
    } finally {
      Live.endAll(page);
      Streams.own(before);
      outputs.end();
    }
  }

  /** Shows this in place of what is here. */
  public void show(@Nullable Object value) {
    run(
        () -> {
          outputs.clear(value != null);
          if (value != null) outputs.add(Bundles.of(BaseNotebookStatics.render(value)));
        });
  }

  /** Empties it. */
  public void clear() {
    outputs.clear(false);
  }

  /** Says this in place of what is here. */
  void say(String text) {
    outputs.begin();
    outputs.clear(!text.isEmpty());
    if (!text.isEmpty()) outputs.print(Frontend.Stream.STDOUT, text);
    outputs.end();
  }

  private void tell() {
    put("outputs", Messages.array(outputs.all()));
  }

  @Override
  String text() {
    return outputs.text();
  }
}
