/** The kernel's entry point. */
@NullMarked
package thalweg.kernel;

import org.jspecify.annotations.NullMarked;
