package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import thalweg.kernel.interpreter.Completion;
import thalweg.kernel.interpreter.Interpreter;
import thalweg.kernel.protocol.Message;

/** What completion looks like to different front ends. */
class RepliesTest {
  private static final Completion.Item OVERLOADED =
      new Completion.Item(
          "max(", "function", List.of("(int a, int b) → int", "(long a, long b) → long"));
  private static final Completion.Item VARIABLE = new Completion.Item("maximum", "instance", "int");
  private static final Completion.Item IMPORT =
      new Completion.Item("import java.time.Month;\nMonth", "class", List.of());

  private static JsonObject reply(String userName, Completion.Item... items) {
    Interpreter interpreter =
        (Interpreter)
            Proxy.newProxyInstance(
                RepliesTest.class.getClassLoader(),
                new Class<?>[] {Interpreter.class},
                (proxy, method, arguments) -> new Completion(0, 1, List.of(items)));
    JsonObject header = new JsonObject();
    header.addProperty("username", userName);
    header.addProperty("session", "s");
    JsonObject content = new JsonObject();
    content.addProperty("code", "m");
    content.addProperty("cursor_pos", 1);
    return new Replies(interpreter)
        .complete(new Message(List.of(), header, new JsonObject(), content));
  }

  private static List<String> matches(JsonObject reply) {
    return StreamSupport.stream(reply.getAsJsonArray("matches").spliterator(), false)
        .map(match -> match.getAsString())
        .toList();
  }

  private static List<String> texts(JsonObject reply) {
    return StreamSupport.stream(
            reply
                .getAsJsonObject("metadata")
                .getAsJsonArray("_jupyter_types_experimental")
                .spliterator(),
            false)
        .map(type -> type.getAsJsonObject().get("text").getAsString())
        .toList();
  }

  @Test
  void jupyterLabListsEachOverload() {
    JsonObject reply = reply("", OVERLOADED, VARIABLE, IMPORT);
    assertThat(matches(reply))
        .containsExactly(
            "max(int a, int b) → int",
            "max(long a, long b) → long",
            "maximum  int",
            "import java.time.Month; Month");
    assertThat(texts(reply))
        .containsExactly("max(", "max(", "maximum", "import java.time.Month;\nMonth");
  }

  @Test
  void jupyterLabListsTheOverloadsOfAnOnlyCandidateAsOne() {
    JsonObject reply = reply("", OVERLOADED);
    assertThat(matches(reply))
        .containsExactly("max(int a, int b) → int | max(long a, long b) → long");
    assertThat(texts(reply)).containsExactly("max(");
  }

  @Test
  void othersGetWhatTheyInsert() {
    JsonObject reply = reply("student", OVERLOADED, VARIABLE, IMPORT);
    assertThat(matches(reply))
        .containsExactly("max(", "maximum", "import java.time.Month;\nMonth")
        .isEqualTo(texts(reply));
  }
}
