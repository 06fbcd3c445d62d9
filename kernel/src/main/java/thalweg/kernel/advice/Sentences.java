package thalweg.kernel.advice;

import java.util.Map;
import java.util.Optional;

/** Errors of the compiler to which there is one thing to say. */
final class Sentences {
  /** Keys of javac, without {@code compiler.err.}; a longer key may begin like these. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry(
              "missing.ret.stmt",
              "Every way through the method must end in a return statement with a value."),
          Map.entry(
              "illegal.start.of",
              "Something is missing or too much just before the mark: a value, an operator or a bracket."),
          Map.entry(
              "not.stmt",
              "A value alone does nothing here: assign it to a variable, print it, or call a method."),
          Map.entry(
              "unclosed.str.lit",
              "A text begins and ends with \" on one line; use \"\"\" around several lines."),
          Map.entry("unclosed.text.block", "The text block is never closed: end it with \"\"\"."),
          Map.entry(
              "unclosed.char.lit",
              "Single quotes hold one character; a text stands in double quotes: \"…\"."),
          Map.entry("empty.char.lit", "Single quotes hold one character; the empty text is \"\"."),
          Map.entry("unclosed.comment", "The comment is never closed: end it with */."),
          Map.entry(
              "int.number.too.large",
              "An int ends at 2147483647: write an L behind a larger number (3000000000L)."),
          Map.entry(
              "already.defined",
              "A name can be declared once: choose another, or drop the type to assign to the first."),
          Map.entry(
              "var.might.not.have.been.initialized",
              "Give it a value on every way that leads here, best where it is declared."),
          Map.entry(
              "cant.assign.val.to",
              "What is final keeps its first value: use another variable, or drop the final."),
          Map.entry(
              "cant.ref.non.effectively.final.var",
              "A lambda or inner class may only use variables that never change: copy the value into a new variable first."),
          Map.entry(
              "local.variables.referenced",
              "A lambda or inner class may only use variables that never change: copy the value into a new variable first."),
          Map.entry(
              "type.found.req",
              "Generic types hold objects: write Integer, Double, Boolean… instead of int, double, boolean."),
          Map.entry(
              "unreachable.stmt",
              "Nothing gets here: what stands before always returns, throws or loops for ever."),
          Map.entry(
              "else.without.if",
              "An else follows its if at once: put braces around the statements in between."),
          Map.entry("catch.without.try", "A catch follows the closing brace of its try."),
          Map.entry(
              "does.not.override.abstract",
              "Write all methods that the interface or abstract class demands."),
          Map.entry(
              "abstract.cant.be.instantiated",
              "Only a class with all methods written can be made by new: choose one that implements this type."),
          Map.entry(
              "void.not.allowed",
              "The method returns nothing (void), so there is no value to use."),
          Map.entry(
              "illegal.initializer.for.type",
              "Braces {…} list the values of an array: declare it with [], as in int[] a = {1, 2};"),
          Map.entry(
              "array.req.but.found",
              "Only arrays are indexed by […]: a List has .get(i), a String .charAt(i)."),
          Map.entry(
              "cant.deref",
              "A primitive value has no methods or fields: wrap it, as in Integer.valueOf(n)."),
          Map.entry(
              "doesnt.exist",
              "The package is not on the class path: check its spelling, or add its jar with %maven or %jars."),
          Map.entry(
              "report.access",
              "What is private can only be used inside its own class: call one of its public methods."),
          Map.entry(
              "except.never.thrown.in.try",
              "Nothing in the try can throw this: drop the catch, or catch what is really thrown."),
          Map.entry(
              "cant.infer.local.var.type",
              "var needs a value that tells the type: write the type instead of var."),
          Map.entry(
              "incomparable.types",
              "The two sides have types that can never be equal: compare a value of the same type."),
          Map.entry(
              "invalid.mref",
              "No method of that name fits here: check its name and what it takes, or write a lambda."),
          Map.entry(
              "ret.outside.meth",
              "A cell is no method: the last expression of a cell is its value, without return."),
          Map.entry("break.outside.switch.loop", "break belongs inside a loop or switch."),
          Map.entry(
              "non-static.cant.be.ref",
              "It belongs to an object: make one with new and call it on that."),
          Map.entry("orphaned", "case and default belong inside a switch."),
          Map.entry(
              "class.public.should.be.in.file",
              "Drop the public: in a cell a class needs no file."));

  private Sentences() {}

  static Optional<String> on(String key) {
    return SENTENCES.entrySet().stream()
        .filter(e -> key.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
