package io.github.spencerpark.jupyter.kernel.magic.common;

/** IJava's magic that loads code, which is built in here: to register it changes nothing. */
public final class Load {
  /** For {@code registerMagics}. */
  public Load() {}
}
