package io.github.spencerpark.ijava.runtime;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Has {@code display}, {@code render} and {@code updateDisplay}. */
public class Display extends BaseNotebookStatics {}
