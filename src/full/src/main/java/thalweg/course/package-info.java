/** The exercises and predictions of the course, one class a notebook, and what its cells call. */
@NullMarked
package thalweg.course;

import org.jspecify.annotations.NullMarked;
