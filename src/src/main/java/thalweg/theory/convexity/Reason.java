package thalweg.theory.convexity;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Why something holds: a statement about a part of the formula, the rule it follows by, and the statements the rule was applied
 * to. Prints as a tree, the conclusion first.
 *
 * @param subject the part of the formula, such as {@code exp(w[0])}
 * @param statement what holds of it, such as {@code convex}
 * @param rule the rule in words
 * @param because the reasons of its premises; empty for what is known by itself
 */
public record Reason(String subject, String statement, String rule, List<Reason> because) {

  /** How the subject ends where it stands for several parts that are told once. */
  static final String MORE = " more alike";

  /** Copies the list. */
  public Reason {
    because = List.copyOf(because);
  }

  /** One line: the part, the statement and the rule. */
  public String line() {
    return subject + (subject.endsWith(MORE) ? " are " : " is ") + statement + ": " + rule;
  }

  /** The tree, one statement a line, premises below what follows from them; what was told already is not told again. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(line());
    append(out, "", Collections.newSetFromMap(new IdentityHashMap<>()));
    return out.toString();
  }

  private void append(StringBuilder out, String margin, Set<Reason> told) {
    for (int k = 0; k < because.size(); k++) {
      boolean last = k == because.size() - 1;
      Reason premise = because.get(k);
      boolean again = !told.add(premise) && !premise.because.isEmpty();
      out.append('\n').append(margin).append(last ? "└─ " : "├─ ").append(premise.line());
      if (again) {
        out.append(" (see above)");
      } else {
        premise.append(out, margin + (last ? "   " : "│  "), told);
      }
    }
  }
}
