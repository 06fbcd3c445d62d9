/** What a teacher would say to the usual mistakes: one sentence each, from the compiler's or the JVM's own words. */
@NullMarked
package thalweg.kernel.java.advice;

import org.jspecify.annotations.NullMarked;
