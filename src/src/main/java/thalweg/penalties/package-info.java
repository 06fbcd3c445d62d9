/** Regularizers: value, gradient or subgradient, proximal step. */
@NullMarked
package thalweg.penalties;

import org.jspecify.annotations.NullMarked;
