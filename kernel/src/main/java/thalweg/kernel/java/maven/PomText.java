package thalweg.kernel.java.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes a POM of the parts of one, as they are copied from the page of a library. */
final class PomText {
  private static final Pattern PROJECT = Pattern.compile("<project[\\s>]");
  private static final Set<String> IDENTITY =
      Set.of("modelVersion", "groupId", "artifactId", "version", "packaging");
  private static final String HEAD =
      "<project><modelVersion>4.0.0</modelVersion><groupId>notebook</groupId>"
          + "<artifactId>notebook</artifactId><version>1</version></project>";

  private final Document pom = parse(HEAD);

  private PomText() {}

  /**
   * The text of a whole POM.
   *
   * @param text a whole one, or elements of one, {@code dependency} and {@code repository} also outside of their lists
   */
  static String of(String text) {
    if (PROJECT.matcher(text).find()) return text;
    PomText pom = new PomText();
    Node child = parse("<parts>" + text + "</parts>").getDocumentElement().getFirstChild();
    for (; child != null; child = child.getNextSibling())
      if (child instanceof Element element) pom.add(element);
    return pom.text();
  }

  private void add(Element part) {
    switch (part.getTagName()) {
      case "dependencies", "repositories" -> {
        for (Node n = part.getFirstChild(); n != null; n = n.getNextSibling())
          if (n instanceof Element one) put(list(part.getTagName()), one);
      }
      case "dependency" -> put(list("dependencies"), part);
      case "repository" -> put(list("repositories"), part);
      default -> {
        if (!IDENTITY.contains(part.getTagName())) put(pom.getDocumentElement(), part);
      }
    }
  }

  private Element list(String name) {
    Node found = pom.getElementsByTagName(name).item(0);
    if (found instanceof Element element && found.getParentNode() == pom.getDocumentElement())
      return element;
    Element fresh = pom.createElement(name);
    pom.getDocumentElement().appendChild(fresh);
    return fresh;
  }

  private void put(Element home, Element part) {
    home.appendChild(pom.importNode(part, true));
  }

  private String text() {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(pom), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // which would print
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("the POM cannot be read: " + e.getMessage(), e);
    }
  }

  /** The POM of artifacts, some of them lists of versions for the others: {@code group:artifact:version@pom}. */
  static String of(List<String> coordinates) {
    StringBuilder managed = new StringBuilder();
    StringBuilder needed = new StringBuilder();
    for (String c : coordinates) {
      boolean isBom = c.endsWith("@pom");
      String[] parts = (isBom ? c.substring(0, c.length() - 4) : c).split(":", -1);
      String element = dependency(parts, isBom ? "<type>pom</type><scope>import</scope>" : "");
      (isBom ? managed : needed).append(element);
    }
    return of(
        "<dependencyManagement><dependencies>%s</dependencies></dependencyManagement>%s"
            .formatted(managed, needed));
  }

  private static String dependency(String[] parts, String more) {
    String version = parts.length < 3 ? "" : element("version", parts[parts.length - 1]);
    String type = parts.length < 4 ? "" : element("type", parts[2]);
    String classifier = parts.length < 5 ? "" : element("classifier", parts[3]);
    return "<dependency>"
        + element("groupId", parts[0])
        + element("artifactId", parts[1])
        + version
        + type
        + classifier
        + more
        + "</dependency>";
  }

  private static String element(String name, String text) {
    return "<%s>%s</%s>".formatted(name, text, name);
  }
}
