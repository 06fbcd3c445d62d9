/** Charts of runs, curves and landscapes as values: pure functions from data to a picture and its words; only home of XChart. */
@NullMarked
package thalweg.plots;

import org.jspecify.annotations.NullMarked;
