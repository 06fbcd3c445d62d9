package thalweg.kernel.server;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The content of a usage_reply: processor and memory of the kernel with what it started, and of its machine, under the
 * names that ipykernel gives them. What this system does not tell is left out.
 *
 * <p>Processor figures are of the time since the request before. Belongs to one thread.
 */
final class Usage {
  private final ProcessHandle kernel = ProcessHandle.current();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private Map<Long, Duration> before = Map.of(); // processor time by process
  private Instant since = kernel.info().startInstant().orElseGet(Instant::now);
  private boolean asked; // the first figure of the machine's load covers no time

  /** What is used now. */
  JsonObject reply() {
    List<ProcessHandle> processes = Stream.concat(Stream.of(kernel), kernel.descendants()).toList();
    JsonObject reply = Replies.ok();
    Proc.hostname().ifPresent(name -> reply.addProperty("hostname", name));
    reply.addProperty("pid", kernel.pid());
    addLoad(reply, processes);
    reply.addProperty("kernel_memory", memory(processes));
    reply.addProperty("cpu_count", Runtime.getRuntime().availableProcessors());
    double load = system.getCpuLoad();
    if (asked && load >= 0) reply.addProperty("host_cpu_percent", 100 * load);
    asked = true;
    reply.add("host_virtual_memory", hostMemory());
    return reply;
  }

  /** In percent of one processor: 200 if two were busy all the time. */
  private void addLoad(JsonObject reply, List<ProcessHandle> processes) {
    Map<Long, Duration> times = new HashMap<>();
    for (ProcessHandle p : processes)
      p.info().totalCpuDuration().ifPresent(time -> times.put(p.pid(), time));
    Instant now = Instant.now();
    double passed = seconds(Duration.between(since, now));
    double used = 0;
    for (Map.Entry<Long, Duration> e : times.entrySet())
      used += seconds(e.getValue()) - seconds(before.getOrDefault(e.getKey(), Duration.ZERO));
    if (times.containsKey(kernel.pid()) && passed > 0)
      reply.addProperty("kernel_cpu", 100 * Math.max(0, used) / passed);
    before = times;
    since = now;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** In bytes; where the system does not tell it, what Java has reserved. */
  private long memory(List<ProcessHandle> processes) {
    if (Proc.memory(kernel.pid()) > 0)
      return processes.stream().mapToLong(p -> Proc.memory(p.pid())).sum();
    MemoryMXBean java = ManagementFactory.getMemoryMXBean();
    return java.getHeapMemoryUsage().getCommitted() + java.getNonHeapMemoryUsage().getCommitted();
  }

  private JsonObject hostMemory() {
    JsonObject memory = Proc.hostMemory();
    if (memory.size() == 0) {
      memory.addProperty("total", system.getTotalMemorySize());
      memory.addProperty("free", system.getFreeMemorySize());
    }
    return memory;
  }
}
