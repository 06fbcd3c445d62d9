/** Algorithms that query the objective and run until a stopping rule holds. */
@NullMarked
package thalweg.solvers;

import org.jspecify.annotations.NullMarked;
