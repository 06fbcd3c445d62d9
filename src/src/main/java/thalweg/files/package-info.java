/** Arrays in files. */
@NullMarked
package thalweg.files;

import org.jspecify.annotations.NullMarked;
