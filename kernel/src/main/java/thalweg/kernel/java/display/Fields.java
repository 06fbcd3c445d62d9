package thalweg.kernel.java.display;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** An object of a class that has no {@code toString} of its own, by its fields: {@code Box[size=3]}. */
final class Fields {
  private static final Pattern ARRAY = Pattern.compile("\\[+([BCDFIJSZ]|L[\\w.$]+;)@[0-9a-f]");

  private Fields() {}

  static String of(Object value, Nesting outer) {
    Class<?> type = value.getClass();
    // The fields of Java's own classes are not accessible.
    if (TypeNames.isOfJava(type)) return TypeNames.shortest(type);
    Nesting level = outer.inside(value).inside(value); // fields go deep soon
    StringJoiner text = new StringJoiner(", ", TypeNames.shortest(type) + "[", "]");
    text.setEmptyValue(TypeNames.shortest(type));
    try {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
        field.setAccessible(true);
        text.add(field.getName() + "=" + PlainText.text(field.get(value), level));
      }
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return TypeNames.plain(String.valueOf(value));
    }
    return text.toString();
  }

  /** Whether the text shows an array as {@code [D@1b2c3d}, as the text Java gives to records does. */
  static boolean hidesArray(String text) {
    return ARRAY.matcher(text).find();
  }
}
