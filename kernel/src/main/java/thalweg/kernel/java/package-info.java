/** Java cells: javac in this JVM, with cells that can be stopped, errors that name their own lines, magics, and code completed as it is written. */
@NullMarked
package thalweg.kernel.java;

import org.jspecify.annotations.NullMarked;
