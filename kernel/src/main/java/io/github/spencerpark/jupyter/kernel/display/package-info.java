/** IJava's names for what is shown; see the classes of {@code org.dflib.jjava.jupyter.kernel.display}. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.display;

import org.jspecify.annotations.NullMarked;
