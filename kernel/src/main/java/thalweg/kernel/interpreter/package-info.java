/** What the protocol asks of a language: one small interface and the values that pass through it. */
@NullMarked
package thalweg.kernel.interpreter;

import org.jspecify.annotations.NullMarked;
