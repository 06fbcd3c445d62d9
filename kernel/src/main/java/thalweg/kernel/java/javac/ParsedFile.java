package thalweg.kernel.java.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac's parser made of a file.
 *
 * @param unit the tree
 * @param positions of its parts
 * @param errors of the syntax
 */
public record ParsedFile(
    CompilationUnitTree unit,
    SourcePositions positions,
    List<Diagnostic<? extends JavaFileObject>> errors) {}
