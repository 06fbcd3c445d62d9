/** What notebooks written for the JJava kernel call of it. */
@NullMarked
package org.dflib.jjava.kernel;

import org.jspecify.annotations.NullMarked;
