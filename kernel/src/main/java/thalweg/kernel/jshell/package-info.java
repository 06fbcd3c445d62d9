/** Java cells: JShell in this JVM, with cells that can be stopped, errors that name the cell's own lines, and magics. */
@NullMarked
package thalweg.kernel.jshell;

import org.jspecify.annotations.NullMarked;
