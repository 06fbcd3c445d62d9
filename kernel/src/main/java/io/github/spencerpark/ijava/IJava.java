package io.github.spencerpark.ijava;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Where notebooks written for IJava find the kernel. */
public final class IJava {
  private IJava() {}

  /** The kernel. */
  public static JavaKernel getKernelInstance() {
    return (JavaKernel) BaseKernel.notebookKernel();
  }
}
