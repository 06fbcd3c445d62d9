/** Vectors on {@code double[]}, matrix products and argument checks; the only room that calls EJML's procedures. */
@NullMarked
package thalweg.math;

import org.jspecify.annotations.NullMarked;
