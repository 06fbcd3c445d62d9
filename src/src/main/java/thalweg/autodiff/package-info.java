/** Exact derivatives of what a student writes, by reverse mode, and the picture of the computation. */
@NullMarked
package thalweg.autodiff;

import org.jspecify.annotations.NullMarked;
