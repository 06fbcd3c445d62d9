package io.github.spencerpark.ijava.runtime;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** {@code lineMagic} and {@code cellMagic}, as IJava names their class. */
public final class Magics extends BaseNotebookStatics {
  private Magics() {}
}
