package io.github.spencerpark.jupyter.kernel.magic.common;

/** To be registered for {@code %load}, which is there already. */
public final class Load {
  private Load() {}
}
