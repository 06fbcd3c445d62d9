package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;

/** The kernel as notebooks written for IJava know it. */
public final class JavaKernel {
  private final BaseKernel kernel;

  private JavaKernel(BaseKernel kernel) {
    this.kernel = kernel;
  }

  /** The kernel that runs this notebook. */
  public static JavaKernel current() {
    return new JavaKernel(BaseKernel.notebookKernel());
  }

  /** What shows values; a notebook may add renderers of its own. */
  public Renderer getRenderer() {
    return kernel.getRenderer();
  }

  /** The magics; a notebook may add its own. */
  public Magics getMagics() {
    return new Magics(kernel);
  }

  /** Shows something. */
  public void display(DisplayData data) {
    kernel.display(data);
  }

  /** Runs code and returns its value. */
  public @Nullable Object evalRaw(String code) {
    return kernel.evalRaw(code);
  }

  /** Runs code and returns its value as it is shown. */
  public @Nullable DisplayData eval(String code) {
    return kernel.eval(code);
  }
}
