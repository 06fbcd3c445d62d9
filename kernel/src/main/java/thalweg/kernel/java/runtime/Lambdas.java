package thalweg.kernel.java.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Lambdas in a class without a name. On Java 17 those of {@link java.lang.invoke.LambdaMetafactory} look for their code by the name of
 * its class, and find none.
 *
 * <p>Public because the classes that call it are in another package.
 */
public final class Lambdas {
  private static final MethodHandle OBJECT;

  static {
    try {
      OBJECT =
          MethodHandles.lookup()
              .findStatic(
                  Lambdas.class,
                  "object",
                  MethodType.methodType(
                      Object.class, Class.class, MethodHandle.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("lambdas", e);
    }
  }

  private Lambdas() {}

  /** Links a lambda as {@link java.lang.invoke.LambdaMetafactory#metafactory} does. */
  public static CallSite link(
      MethodHandles.Lookup caller,
      String name,
      MethodType factory,
      MethodType erased,
      MethodHandle body,
      MethodType type) {
    MethodHandle object =
        MethodHandles.insertArguments(OBJECT, 0, factory.returnType(), body)
            .asCollector(Object[].class, factory.parameterCount());
    return new ConstantCallSite(object.asType(factory));
  }

  /** The object of a functional interface that calls a body with what it has captured and its arguments. */
  static Object object(Class<?> function, MethodHandle body, Object[] caught) {
    return MethodHandleProxies.asInterfaceInstance(
        function, MethodHandles.insertArguments(body, 0, caught));
  }
}
