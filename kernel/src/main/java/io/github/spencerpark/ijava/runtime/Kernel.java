package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** How cells reach the kernel: {@code getKernelInstance}, {@code kernel} as in JJava, {@code eval}. */
public class Kernel extends BaseNotebookStatics {

  /** The kernel. */
  public static JavaKernel getKernelInstance() {
    return IJava.getKernelInstance();
  }

  /** The kernel, by JJava's name. */
  public static JavaKernel kernel() {
    return getKernelInstance();
  }
}
