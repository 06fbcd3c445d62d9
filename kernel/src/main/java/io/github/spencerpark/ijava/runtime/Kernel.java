package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Has {@code getKernelInstance} and {@code eval}. */
public class Kernel extends BaseNotebookStatics {

  /** The kernel. */
  public static JavaKernel getKernelInstance() {
    return IJava.getKernelInstance();
  }
}
