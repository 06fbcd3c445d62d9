package thalweg.kernel.java.debugging.stopping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.debugging.weaving.ProbeWeaver;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.Probe;
import thalweg.kernel.java.runtime.Quiet;

/**
 * Decides at each probe whether the thread stops, and lets threads stop and go on. One thread is shown at a time; another
 * that comes to a breakpoint meanwhile waits there for its turn.
 */
public final class Stops implements Probe.Listener {
  /** Hears of threads that stop and go on, in the thread itself. */
  public interface Observer {
    /** A thread has stopped. */
    void stopped(Stop stop);

    /** It goes on. */
    void continued(Stop stop);
  }

  private final ClassLoader cells;
  private final SourceMap places;
  private final ProbeWeaver woven;
  private final Breakpoints breakpoints;
  private final Exceptions exceptions;
  private final StopRules rules;
  private final Arming arming;
  private final Turns turns;
  private volatile boolean attached;

  /** For the cells of a loader. */
  public Stops(ClassLoader cells, SourceMap places, CellSources sources, Observer observer) {
    this.cells = cells;
    this.places = places;
    this.woven = new ProbeWeaver(cells);
    CellStack stack = new CellStack(places, woven);
    this.breakpoints = new Breakpoints(woven, places, sources);
    this.exceptions = new Exceptions(stack);
    this.rules = new StopRules(stack, breakpoints, exceptions);
    this.arming = new Arming(rules::isWanted);
    this.turns = new Turns(rules, observer);
  }

  /**
   * Begins.
   *
   * @throws IllegalStateException if this Java does not let classes be changed; says why
   */
  public void attach() {
    woven.prepare();
    Probe.listen(cells, this);
    attached = true;
    woven.begin();
  }

  /** Ends: every thread goes on, and nothing is left in the cells. */
  public void detach() {
    attached = false;
    breakpoints.clear();
    exceptions.set(Set.of());
    release();
    Probe.listen(cells, null);
    woven.end();
    arming.forget();
  }

  /** The breakpoints, to look at. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** From now on a cell has these and no other. */
  public void set(String path, List<Breakpoint> ofCell) {
    breakpoints.set(path, ofCell);
    arming.renew();
  }

  /** From now on exceptions of these kinds stop threads: {@code all}, {@code uncaught}. */
  public void stopAt(Set<String> kinds) {
    exceptions.set(kinds);
    arming.renew();
  }

  /** The stopped thread; null if none does. */
  public @Nullable Stop current() {
    return turns.current();
  }

  /** Lets the stopped thread go on, to the end of a step, if there is one. */
  public void resume(Stop stop, Step.@Nullable Kind kind) {
    if (kind != null) rules.step(stop, kind);
    arming.renew();
    stop.tasks().end();
  }

  /** Stops the next thread that comes to a line. */
  public void pause() {
    rules.pause();
    arming.renew();
  }

  /** Lets all threads go on, to wherever they get. */
  public void release() {
    rules.clear();
    arming.renew();
    Stop stop = turns.current();
    if (stop != null) stop.tasks().end();
  }

  /** A cell has ended: forgets what was to happen in threads that have no code of cells to run now. */
  public void forget() {
    if (rules.forget()) arming.renew();
  }

  @Override
  public void linked(Probe probe) {
    boolean isLine = probe.kind() == Probe.Kind.LINE;
    if (isLine && !places.isWritten(probe.owner().getName(), probe.line())) return;
    if (arming.add(probe)) { // the first of its class
      breakpoints.refresh();
      arming.renew();
    }
  }

  @Override
  public void reached(Probe probe, @Nullable Object[] values) {
    if (!attached || Quiet.isOn() || Guard.isRaised()) return;
    Quiet.run(() -> stopIfWanted(probe, values));
    Guard.check();
  }

  private void stopIfWanted(Probe probe, @Nullable Object[] values) {
    Stop stop = rules.stop(probe, values);
    if (stop != null) turns.take(stop, () -> attached && !rules.isMoot(stop));
  }
}
