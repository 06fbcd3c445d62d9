package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.magics.StartUp;

/** A notebook without a protocol in front of it: one session, cells counted from 1. Gives the streams back on close. */
final class Notebooks implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;

  final JavaInterpreter java;
  Screen screen = new Screen();
  int count;

  Notebooks() {
    this(Map.of());
  }

  /** In an environment of variables. */
  Notebooks(Map<String, String> environment) {
    java = new JavaInterpreter(new StartUp(environment));
    java.start();
  }

  Outcome run(String code) {
    screen = new Screen();
    return java.execute(new Cell(++count, code), screen);
  }

  /** Runs the notebook's cell with an id. */
  Outcome run(String id, String code) {
    screen = new Screen();
    screen.cell = id;
    return java.execute(new Cell(++count, code), screen);
  }

  /** Says something to a widget as a front end does, and returns what that brings. */
  Screen say(Comm comm) {
    screen = new Screen();
    java.receive(comm, screen);
    return screen;
  }

  /** The text of the cell's value; empty if it has none. */
  String value(String code) {
    Bundle result = done(code).result();
    return result == null ? "" : result.data().get("text/plain").getAsString();
  }

  /** The value of a cell that has one. */
  Bundle result(String code) {
    return Objects.requireNonNull(done(code).result());
  }

  private Outcome.Done done(String code) {
    Outcome outcome = run(code);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  Outcome.Failed failure(String code) {
    Outcome outcome = run(code);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return (Outcome.Failed) outcome;
  }

  /** What a failing cell shows, without its colours. */
  String error(String code) {
    return String.join("\n", failure(code).traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Override
  public void close() {
    java.close();
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }
}
