package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.protocol.Message;

/** Requests that are answered while a cell runs, by shells beside the main one. */
@Timeout(300)
class SubshellTest {
  private Client client;

  @BeforeEach
  void start() throws Exception {
    client = new Client(new Echo());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
  }

  private String subshell() {
    JsonObject reply = client.control("create_subshell_request", new JsonObject());
    assertThat(reply.get("status").getAsString()).isEqualTo("ok");
    return reply.get("subshell_id").getAsString();
  }

  private JsonObject delete(String subshell) {
    JsonObject content = new JsonObject();
    content.addProperty("subshell_id", subshell);
    return client.control("delete_subshell_request", content);
  }

  private List<String> listed() {
    JsonArray ids =
        client.control("list_subshell_request", new JsonObject()).getAsJsonArray("subshell_id");
    return ids.asList().stream().map(id -> id.getAsString()).sorted().toList();
  }

  private JsonObject reply(Message request) {
    Message reply = client.receive(client.shell);
    assertThat(reply.parent()).isEqualTo(request.header());
    return reply.content();
  }

  private static String status(JsonObject reply) {
    return reply.get("status").getAsString();
  }

  @Test
  void theKernelSaysThatItHasThem() {
    JsonObject info = client.control("kernel_info_request", new JsonObject());
    assertThat(info.get("protocol_version").getAsString()).isEqualTo("5.5");
    assertThat(info.get("supported_features").toString()).isEqualTo("[\"kernel subshells\"]");
  }

  @Test
  void subshellsAreCreatedListedAndDeleted() {
    assertThat(listed()).isEmpty();
    String first = subshell();
    String second = subshell();
    assertThat(listed()).containsExactlyInAnyOrder(first, second);
    assertThat(status(delete(first))).isEqualTo("ok");
    assertThat(listed()).containsExactly(second);
  }

  @Test
  void aSubshellThatIsNotThereCannotBeDeleted() {
    String gone = subshell();
    delete(gone);
    for (String id : List.of(gone, "none", "")) {
      JsonObject reply = delete(id);
      assertThat(status(reply)).isEqualTo("error");
      assertThat(reply.get("evalue").getAsString()).contains("'" + id + "'");
    }
    assertThat(status(client.control("delete_subshell_request", new JsonObject())))
        .isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "complete_request, ok",
    "inspect_request, ok",
    "is_complete_request, complete",
    "history_request, ok",
    "kernel_info_request, ok",
    "comm_info_request, ok",
    "execute_request, ok"
  })
  void aSubshellAnswersWhileACellRuns(String type, String status) {
    String subshell = subshell();
    Message running = client.execute("wait");
    client.awaitInput(running);
    Message asked = client.sendTo(subshell, type, Client.code("code"));
    assertThat(status(reply(asked))).isEqualTo(status);
    assertThat(client.published(asked)).last().extracting(Message::type).isEqualTo("status");
    client.control("interrupt_request", new JsonObject());
    assertThat(status(reply(running))).isEqualTo("error");
  }

  @Test
  void theMainShellAnswersWhileACellOfASubshellRuns() {
    Message running = client.sendTo(subshell(), "execute_request", Client.code("wait"));
    client.awaitInput(running);
    assertThat(status(reply(client.execute("main")))).isEqualTo("ok");
    client.control("interrupt_request", new JsonObject());
    reply(running);
  }

  @Test
  void requestsOfOneShellWaitForEachOther() {
    String subshell = subshell();
    for (String id : List.of("", subshell)) {
      Message running = client.sendTo(id, "execute_request", Client.code("wait"));
      Message behind = client.sendTo(id, "complete_request", Client.code("code"));
      client.awaitInput(running);
      client.control("interrupt_request", new JsonObject());
      assertThat(status(reply(running))).isEqualTo("error");
      assertThat(status(reply(behind))).isEqualTo("ok");
    }
  }

  @Test
  void whatACellPublishesBelongsToItsRequest() {
    String subshell = subshell();
    Message running = client.execute("wait");
    client.awaitInput(running);
    Message printing = client.sendTo(subshell, "execute_request", Client.code("print beside"));
    reply(printing);
    List<Message> published = client.published(printing);
    assertThat(published)
        .extracting(Message::type)
        .containsExactly("status", "execute_input", "stream", "status");
    assertThat(published.get(0).parent().get("subshell_id").getAsString()).isEqualTo(subshell);
    client.control("interrupt_request", new JsonObject());
    reply(running);
  }

  @Test
  void eachShellHasItsOwnCountAndHistory() {
    String subshell = subshell();
    reply(client.execute("one"));
    reply(client.execute("two"));
    JsonObject other = reply(client.sendTo(subshell, "execute_request", Client.code("other")));
    assertThat(other.get("execution_count").getAsInt()).isEqualTo(1);
    JsonObject tail = new JsonObject();
    tail.addProperty("n", 5);
    assertThat(reply(client.sendTo(subshell, "history_request", tail)).get("history").toString())
        .isEqualTo("[[1,1,\"other\"]]");
    assertThat(reply(client.execute("three")).get("execution_count").getAsInt()).isEqualTo(3);
  }

  @Test
  void aFailureAbortsTheCellsOfItsOwnShellAlone() {
    String subshell = subshell();
    Message waiting = client.sendTo(subshell, "execute_request", Client.code("wait"));
    client.awaitInput(waiting);
    Message behind = client.sendTo(subshell, "execute_request", Client.code("behind"));
    assertThat(status(reply(client.execute("fail")))).isEqualTo("error");
    client.control("kernel_info_request", new JsonObject()); // by now the one behind has arrived
    client.control("interrupt_request", new JsonObject());
    assertThat(status(reply(waiting))).isEqualTo("error");
    assertThat(status(reply(behind))).isEqualTo("aborted");
    assertThat(status(reply(client.execute("main")))).isEqualTo("ok");
  }

  @Test
  void aRequestForASubshellThatIsNotThereIsAnErrorThatIsShown() {
    String gone = subshell();
    delete(gone);
    Message cell = client.sendTo(gone, "execute_request", Client.code("lost"));
    assertThat(status(reply(cell))).isEqualTo("error");
    List<Message> published = client.published(cell);
    assertThat(published).extracting(Message::type).containsExactly("status", "error", "status");
    assertThat(published.get(1).content().get("traceback").toString()).contains(gone, "create");
    Message question = client.sendTo(gone, "complete_request", Client.code("lost"));
    assertThat(status(reply(question))).isEqualTo("error");
    assertThat(client.published(question)).hasSize(2);
    Message comm = client.sendTo(gone, "comm_msg", new JsonObject());
    assertThat(client.published(comm)).hasSize(2);
    assertThat(status(reply(client.execute("main")))).isEqualTo("ok");
  }

  @Test
  void aDeletedSubshellFinishesItsCellAndAbortsThoseThatWait() {
    String subshell = subshell();
    Message running = client.sendTo(subshell, "execute_request", Client.code("ask"));
    client.awaitInput(running);
    Message behind = client.sendTo(subshell, "execute_request", Client.code("behind"));
    // The channel's thread passes on in order: what came before this answer is with its shell.
    reply(client.sendTo("none", "complete_request", Client.code("")));
    assertThat(status(delete(subshell))).isEqualTo("ok");
    answer(client.receive(client.stdin));
    assertThat(status(reply(running))).isEqualTo("ok");
    assertThat(status(reply(behind))).isEqualTo("aborted");
  }

  @Test
  void questionsOfTwoShellsAreAskedOneAfterTheOther() {
    String subshell = subshell();
    Message first = client.execute("ask");
    client.awaitInput(first);
    Message second = client.sendTo(subshell, "execute_request", Client.code("ask"));
    client.awaitInput(second);
    for (int i = 0; i < 2; i++) {
      Message question = client.receive(client.stdin);
      answer(question);
      Message reply = client.receive(client.shell);
      assertThat(reply.parent()).isEqualTo(question.parent());
      assertThat(status(reply.content())).isEqualTo("ok");
    }
  }

  private void answer(Message question) {
    assertThat(question.type()).isEqualTo("input_request");
    JsonObject answer = new JsonObject();
    answer.addProperty("value", "42");
    client.send(client.stdin, "input_reply", answer);
  }

  @Test
  void shutdownEndsTheServerWhileCellsOfAllShellsRun() throws Exception {
    client.awaitInput(client.execute("wait"));
    client.awaitInput(client.sendTo(subshell(), "execute_request", Client.code("wait")));
    assertThat(status(client.control("shutdown_request", new JsonObject()))).isEqualTo("ok");
    assertThat(client.serverEnded()).isTrue();
  }

  @Test
  void manyShellsPrintAtTheSameTimeAndNothingIsLost() {
    List<Message> cells =
        List.of(subshell(), subshell(), "").stream()
            .map(id -> client.sendTo(id, "execute_request", Client.code("many 20000")))
            .toList();
    for (int i = 0; i < cells.size(); i++) client.receive(client.shell);
    Map<JsonObject, StringBuilder> texts = new HashMap<>();
    cells.forEach(cell -> texts.put(cell.header(), new StringBuilder()));
    int idle = 0;
    while (idle < cells.size()) {
      Message message = client.receive(client.iopub);
      StringBuilder text = texts.get(message.parent());
      if (text == null) continue;
      if (message.type().equals("stream")) text.append(message.content().get("text").getAsString());
      else if (message.content().toString().contains("\"idle\"")) idle++;
    }
    for (StringBuilder text : texts.values())
      assertThat(text.toString().lines()).hasSize(20000).last().isEqualTo("19999");
  }
}
