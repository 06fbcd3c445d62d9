package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.JavaKernel;
import org.jspecify.annotations.Nullable;

/** What cells of IJava import statically. */
public final class Kernel {
  private Kernel() {}

  /** The kernel that runs this notebook. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.current();
  }

  /** Runs code and returns its value. */
  public static @Nullable Object eval(String code) {
    return JavaKernel.current().evalRaw(code);
  }
}
