package io.github.spencerpark.jupyter.kernel.display;

/** A value that says itself how it is shown. */
public interface DisplayDataRenderable
    extends org.dflib.jjava.jupyter.kernel.display.DisplayDataRenderable {}
