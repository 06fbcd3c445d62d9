package io.github.spencerpark.ijava.runtime;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Has {@code lineMagic} and {@code cellMagic}. */
public class Magics extends BaseNotebookStatics {}
