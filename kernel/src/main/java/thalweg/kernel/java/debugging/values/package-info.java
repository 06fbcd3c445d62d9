/** Values as the variables that a debugger shows: a line of text, and what is in them. */
@NullMarked
package thalweg.kernel.java.debugging.values;

import org.jspecify.annotations.NullMarked;
