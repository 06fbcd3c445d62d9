package io.github.spencerpark.jupyter.kernel.magic.common;

/** IJava's shell magics, which are built in here: to register them changes nothing. */
public final class Shell {
  /** For {@code registerMagics}. */
  public Shell() {}
}
