/** javac in this JVM, kept warm, and the classes it sees: Java's, those of jars, and those of the cells. */
@NullMarked
package thalweg.kernel.java.javac;

import org.jspecify.annotations.NullMarked;
