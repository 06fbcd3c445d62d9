/** Puts the places at which a debugger can stop into the classes of cells, and takes them out again. */
@NullMarked
package thalweg.kernel.java.debugging.weaving;

import org.jspecify.annotations.NullMarked;
