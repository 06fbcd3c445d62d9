package thalweg.kernel.java.debugging.values;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;

/** Cells that run in a session of their own and yield objects. */
public final class Cells {
  public final Session session = new Session();
  private int count;

  public Cells() {
    new Prelude(session)
        .add(
            """
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.function.*;
            import java.util.stream.*;
            """);
  }

  public @Nullable Object run(String code) {
    return session.run(new Cell(++count, code), code);
  }

  public Object object(String code) {
    return Objects.requireNonNull(run(code));
  }
}
