/** The five channels of a kernel and what happens to a request, for any {@link thalweg.kernel.interpreter.Interpreter}. */
@NullMarked
package thalweg.kernel.server;

import org.jspecify.annotations.NullMarked;
