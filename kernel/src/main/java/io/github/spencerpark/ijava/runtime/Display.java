package io.github.spencerpark.ijava.runtime;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** {@code display} and {@code render}, as IJava names their class. */
public final class Display extends BaseNotebookStatics {
  private Display() {}
}
