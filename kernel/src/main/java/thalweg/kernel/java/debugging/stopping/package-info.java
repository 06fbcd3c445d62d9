/** Where cells stop: breakpoints, steps and exceptions, the stopped threads, and their stacks. */
@NullMarked
package thalweg.kernel.java.debugging.stopping;

import org.jspecify.annotations.NullMarked;
