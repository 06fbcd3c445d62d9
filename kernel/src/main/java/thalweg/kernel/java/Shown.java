package thalweg.kernel.java;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.running.InterruptibleExecutor;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.session.CellFailure;
import thalweg.kernel.log.Log;

/** How the value of a cell is shown: by code that may be a student's, and can be stopped like the cell. */
record Shown(ExtensionKernel kernel, InterruptibleExecutor runner) {

  /** The value in all its forms; null if there is nothing to show. */
  @Nullable Bundle of(@Nullable Object value) throws Exception {
    if (value == CellValue.NOTHING) return null;
    Bundle bundle = runner.call(() -> rendered(value));
    Guard.check(); // a toString that caught the interrupt is stopped, too
    return bundle;
  }

  private Bundle rendered(@Nullable Object value) {
    if (value instanceof DisplayData display) return Bundles.of(display);
    return Bundles.of(kernel.getRenderer().render(value));
  }

  /**
   * Shows what a stopped cell came to all the same: what its last call handed over, such as a solution so far. The cell is still to
   * stop, so a toString of its own is not waited for.
   */
  void handedOver(CellFailure stopped, Frontend frontend) {
    if (stopped.value() == CellValue.NOTHING) return;
    try {
      frontend.display(runner.call(() -> rendered(stopped.value())), false);
    } catch (Exception
        | Error e) { // told is why the cell ended, not why its value could not be shown
      Log.error("value of a stopped cell", e);
    }
  }
}
