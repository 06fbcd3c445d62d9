package thalweg.kernel.java.debugging.values;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import thalweg.kernel.java.display.TypeNames;

/** The fields of an object, private and inherited ones too, and the local variables that its class has captured. */
final class ObjectFields {
  private static final String CAPTURED = "val$"; // how javac calls such a variable

  private ObjectFields() {}

  /** The fields with their values: the own ones first. Those that Java hides are left out. */
  static List<Named> of(Object value) {
    List<Named> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      if (TypeNames.isOfJava(type)) break; // and so are all above
      for (Field field : type.getDeclaredFields()) {
        if (!isShown(field)) continue;
        String name = name(field);
        String distinct = names.add(name) ? name : name + " of " + TypeNames.shortest(type);
        read(field, value, distinct, fields);
      }
    }
    return fields;
  }

  private static boolean isShown(Field field) {
    if (Modifier.isStatic(field.getModifiers())) return false;
    return !field.isSynthetic() || field.getName().startsWith(CAPTURED);
  }

  private static String name(Field field) {
    String name = field.getName();
    return field.isSynthetic() ? name.substring(CAPTURED.length()) : name;
  }

  private static void read(Field field, Object value, String name, List<Named> fields) {
    try {
      field.setAccessible(true);
      fields.add(new Named(name, field.get(value)));
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      // Java hides it
    }
  }
}
