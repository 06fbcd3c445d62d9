package io.github.spencerpark.jupyter.kernel.magic.common;

/** To be registered for {@code %%writefile}, which is there already. */
public final class WriteFile {
  private WriteFile() {}
}
