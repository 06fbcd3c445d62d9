package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.Optional;

/** What the code of a cell could name. */
public interface NamesInScope {

  /**
   * Variables, methods and classes; after code that ends in a receiver such as {@code Math.}, its members. A method ends
   * in an opening parenthesis, or in both if it takes nothing.
   */
  Collection<String> names(String code);

  /** Whether a class can be used by its simple name: of a package that is imported as a whole, names lists all. */
  boolean sees(String type);

  /** The full names of the classes with a simple name that an import would bring. */
  Collection<String> importable(String simpleName);

  /** The signatures of the method whose arguments are at an offset of the code; none if there is no call. */
  Collection<String> signatures(String code, int at);

  /** What became of a name whose cell failed, as a sentence; empty if that is not so. */
  Optional<String> lost(String name);

  /** The code by which a cell declares a class; empty if none does. */
  Optional<String> declaration(String simpleName);
}
