/** Exercises and predictions of a notebook: criteria, known mistakes, hints, and the verdicts that a cell shows. */
@NullMarked
package thalweg.grading;

import org.jspecify.annotations.NullMarked;
