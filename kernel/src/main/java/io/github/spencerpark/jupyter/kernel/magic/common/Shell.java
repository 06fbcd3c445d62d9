package io.github.spencerpark.jupyter.kernel.magic.common;

/** To be registered for {@code %sh}, which is there already. */
public final class Shell {
  private Shell() {}
}
