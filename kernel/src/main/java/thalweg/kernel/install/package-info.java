/** Puts the kernel where Jupyter finds it. */
@NullMarked
package thalweg.kernel.install;

import org.jspecify.annotations.NullMarked;
