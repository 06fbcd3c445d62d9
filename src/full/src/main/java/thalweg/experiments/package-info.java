/** Vary one assumption at a time, over seeds. */
@NullMarked
package thalweg.experiments;

import org.jspecify.annotations.NullMarked;
