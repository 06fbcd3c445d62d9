/** Magics that notebooks written for IJava register, and this kernel has already. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.magic.common;

import org.jspecify.annotations.NullMarked;
