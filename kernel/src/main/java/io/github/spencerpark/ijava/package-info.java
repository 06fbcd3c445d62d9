/** IJava's entry points, so that notebooks written for it run unchanged. They lead to this kernel's own. */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
