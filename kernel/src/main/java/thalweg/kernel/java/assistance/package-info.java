/** Help while a cell is being written: completion, signatures, documentation, and whether the code is complete. */
@NullMarked
package thalweg.kernel.java.assistance;

import org.jspecify.annotations.NullMarked;
