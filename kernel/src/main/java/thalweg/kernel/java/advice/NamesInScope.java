package thalweg.kernel.java.advice;

import java.util.Collection;

/** What the code of a cell could name. */
public interface NamesInScope {

  /**
   * Variables, methods and classes; after a receiver such as {@code Math.}, its members. A method ends in an opening
   * parenthesis, or in both if it takes nothing.
   */
  Collection<String> names(String receiver);

  /** The full names of the classes with a simple name that an import would bring. */
  Collection<String> importable(String simpleName);

  /** The signatures of the method whose arguments are at an offset of the code; none if there is no call. */
  Collection<String> signatures(String code, int at);
}
