package io.github.spencerpark.ijava;

/** The name under which notebooks written for IJava ask for their kernel. */
public final class IJava {
  private IJava() {}

  /** The kernel that runs this notebook. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.current();
  }
}
