package thalweg.kernel.java.documentation;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thalweg.kernel.java.display.Html;

/** The block tags of a documentation comment as a list, in the order of a page of Java's own documentation. */
final class DocTags {
  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  private DocTags() {
    for (String part : List.of("Deprecated", "Parameters", "Returns", "Throws", "Note", "See also"))
      parts.put(part, new ArrayList<>());
  }

  static String of(List<? extends DocTree> tags) {
    DocTags all = new DocTags();
    tags.forEach(all::add);
    StringBuilder html = new StringBuilder();
    all.parts.forEach(
        (part, lines) -> {
          if (lines.isEmpty()) return;
          html.append("<dt>").append(part).append(":</dt>");
          lines.forEach(line -> html.append("<dd>").append(line).append("</dd>"));
          html.append('\n');
        });
    return html.isEmpty() ? "" : "\n<dl>" + html.toString().strip() + "</dl>";
  }

  /** Others, such as authors and versions, teach nothing about the use. */
  private void add(DocTree tag) {
    if (tag instanceof ParamTree param) {
      String name = param.getName().toString();
      add("Parameters", param.isTypeParameter() ? "<" + name + ">" : name, param.getDescription());
    } else if (tag instanceof ReturnTree returned) {
      add("Returns", "", returned.getDescription());
    } else if (tag instanceof ThrowsTree thrown) {
      add("Throws", thrown.getExceptionName().getSignature(), thrown.getDescription());
    } else if (tag instanceof DeprecatedTree deprecated) {
      add("Deprecated", "", deprecated.getBody());
    } else if (tag instanceof SeeTree see) {
      add("See also", "", see.getReference());
    } else if (tag instanceof UnknownBlockTagTree unknown
        && unknown.getTagName().matches("apiNote|implNote")) {
      add("Note", "", unknown.getContent());
    }
  }

  private void add(String part, String name, List<? extends DocTree> description) {
    String text = DocHtml.of(description);
    String code = name.isEmpty() ? "" : "<code>" + Html.escape(name) + "</code>";
    parts
        .computeIfAbsent(part, p -> new ArrayList<>())
        .add(code.isEmpty() || text.isEmpty() ? code + text : code + " – " + text);
  }
}
