/** IJava's name for the types of what cells display. */
@NullMarked
package io.github.spencerpark.jupyter.kernel.display.mime;

import org.jspecify.annotations.NullMarked;
