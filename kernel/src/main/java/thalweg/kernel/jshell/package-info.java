/** Java cells: javac in this JVM, with cells that can be stopped, errors that name their own lines, magics, and JShell to complete code. */
@NullMarked
package thalweg.kernel.jshell;

import org.jspecify.annotations.NullMarked;
