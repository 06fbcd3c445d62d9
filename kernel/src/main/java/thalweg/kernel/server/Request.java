package thalweg.kernel.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.protocol.Json;
import thalweg.kernel.protocol.Message;

/** The front end as one request sees it: what it shows belongs to that request, however late it comes. */
final class Request implements Frontend {
  private final Message message;
  private final Publisher publisher;
  private final Questions questions;
  private final Rest rest;
  private final JsonArray payload = new JsonArray();

  Request(Message message, Publisher publisher, Questions questions, Rest rest) {
    this.message = message;
    this.publisher = publisher;
    this.questions = questions;
    this.rest = rest;
  }

  /** Publishes on iopub, immediately. */
  void publish(String type, JsonObject content) {
    publisher.publish(type, message.header(), content);
  }

  /** What the reply carries for the front end to do: pages to show. */
  synchronized JsonArray payload() {
    return payload.deepCopy();
  }

  @Override
  public void print(Stream stream, String text) {
    publisher.print(message.header(), stream, text);
  }

  @Override
  public void display(Bundle bundle, boolean update) {
    JsonObject content = content(bundle);
    content.add("transient", bundle.info());
    publisher.show(update ? "update_display_data" : "display_data", message.header(), content);
  }

  @Override
  public void tell(Comm comm) {
    publisher.tell(message.header(), comm);
  }

  @Override
  public void atRest(Object about, Runnable work) {
    rest.leave(about, work);
  }

  @Override
  public String cell() {
    return Json.string(message.metadata(), "cellId", "");
  }

  @Override
  public List<String> deletedCells() {
    List<String> ids = new ArrayList<>();
    if (message.metadata().get("deletedCells") instanceof JsonArray deleted)
      for (JsonElement id : deleted) ids.add(id.getAsString());
    return ids;
  }

  @Override
  public void clear(boolean wait) {
    JsonObject content = new JsonObject();
    content.addProperty("wait", wait);
    publisher.show("clear_output", message.header(), content);
  }

  @Override
  public synchronized void page(Bundle bundle) {
    JsonObject page = new JsonObject();
    page.addProperty("source", "page");
    page.add("data", bundle.data());
    page.addProperty("start", 0);
    payload.add(page);
  }

  @Override
  public String input(String prompt, boolean password) throws InterruptedException, IOException {
    if (!Json.flag(message.content(), "allow_stdin", true)) {
      throw new IOException(
          "this front end takes no input from the keyboard: write the value into the cell instead");
    }
    return questions.ask(message, prompt, password);
  }

  /** The members that result and display messages share. */
  static JsonObject content(Bundle bundle) {
    JsonObject content = new JsonObject();
    content.add("data", bundle.data());
    content.add("metadata", bundle.metadata());
    return content;
  }
}
