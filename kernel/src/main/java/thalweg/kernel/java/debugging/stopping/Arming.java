package thalweg.kernel.java.debugging.stopping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import thalweg.kernel.java.runtime.Probe;

/** Which probes tell of the threads that come by; all others cost nothing. */
final class Arming {
  private final Predicate<Probe> wanted;
  private final List<Probe> probes = new ArrayList<>();
  private final Set<Class<?>> owners = new HashSet<>();

  Arming(Predicate<Probe> wanted) {
    this.wanted = wanted;
  }

  /** A probe is there from now on; whether it is the first of its class. */
  synchronized boolean add(Probe probe) {
    probes.add(probe);
    probe.arm(wanted.test(probe));
    return owners.add(probe.owner());
  }

  /** What is wanted has changed. */
  synchronized void renew() {
    List<Probe> changed = new ArrayList<>();
    for (Probe probe : probes) if (probe.arm(wanted.test(probe))) changed.add(probe);
    Probe.publish(changed);
  }

  /** There are no probes any more. */
  synchronized void forget() {
    for (Probe probe : probes) probe.arm(false);
    Probe.publish(probes);
    probes.clear();
    owners.clear();
  }
}
