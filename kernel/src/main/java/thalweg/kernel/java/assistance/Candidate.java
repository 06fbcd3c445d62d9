package thalweg.kernel.java.assistance;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a name could mean.
 *
 * @param name the name
 * @param element the variable, method, class …; null for words of the language and for packages
 * @param site the type it is a member of; null if that is not known
 */
public record Candidate(String name, @Nullable Element element, @Nullable TypeMirror site) {

  static Candidate of(Element element, @Nullable TypeMirror site) {
    return new Candidate(element.getSimpleName().toString(), element, site);
  }

  static Candidate word(String word) {
    return new Candidate(word, null, null);
  }
}
