/** Where the output of cells goes: streams, displays, progress bars, and input from the keyboard. */
@NullMarked
package thalweg.kernel.java.output;

import org.jspecify.annotations.NullMarked;
