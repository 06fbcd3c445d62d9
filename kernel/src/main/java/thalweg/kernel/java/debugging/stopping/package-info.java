/** Where cells stop: breakpoints, steps and exceptions, the threads that stand still, and their stacks. */
@NullMarked
package thalweg.kernel.java.debugging.stopping;

import org.jspecify.annotations.NullMarked;
