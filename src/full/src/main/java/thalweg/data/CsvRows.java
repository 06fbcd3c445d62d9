package thalweg.data;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a CSV file into rows of fields, as RFC 4180 has it; all rows are of one length. */
final class CsvRows {

  private final String file;
  private final String text;
  private final char separator;
  private final List<CsvRow> rows = new ArrayList<>();
  private List<String> fields = new ArrayList<>();
  private int at;
  private int line = 1;
  private int rowLine = 1;

  private CsvRows(String file, String text, char separator) {
    this.file = file;
    this.text = text;
    this.separator = separator;
  }

  /** The rows, the header first. */
  static List<CsvRow> of(String file, String text, char separator) {
    CsvRows rows = new CsvRows(file, text, separator);
    rows.read();
    return rows.rows;
  }

  private void read() {
    int emptyLine = 0;
    while (at < text.length()) {
      rowLine = line;
      if (ending() > 0) {
        emptyLine = emptyLine == 0 ? line : emptyLine;
        endLine();
        continue;
      }
      if (emptyLine > 0) {
        throw emptyLine(emptyLine);
      }
      row();
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + " is empty: a header and rows are needed");
    }
    if (emptyLine > 0 && rows.get(0).fields().size() == 1) {
      throw emptyLine(emptyLine);
    }
  }

  private void row() {
    do {
      fields.add(field());
    } while (skipSeparator());
    int width = rows.isEmpty() ? fields.size() : rows.get(0).fields().size();
    if (fields.size() != width) {
      throw CsvRow.wrong(
          file,
          rowLine,
          Math.min(fields.size(), width),
          "the header has %d fields but this row has %d".formatted(width, fields.size()));
    }
    rows.add(new CsvRow(rowLine, fields));
    fields = new ArrayList<>();
    endLine();
  }

  private String field() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int from = at;
    for (; at < text.length() && text.charAt(at) != separator; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        throw wrong(
            "a quote within a field; the field must begin with a quote, and a quote in it is doubled");
      }
      if (c == '\n' || (c == '\r' && ending() > 0)) {
        break;
      }
      if (c == '\r') {
        throw wrong("a carriage return without a line feed");
      }
      requireText(c);
    }
    return text.substring(from, at).strip();
  }

  private String quoted() {
    int openLine = line;
    StringBuilder field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '"') {
        requireText(c);
        field.append(c);
        line += c == '\n' ? 1 : 0;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append('"');
        at++;
      } else {
        at++;
        if (at < text.length() && text.charAt(at) != separator && ending() == 0) {
          throw wrong(
              "after the closing quote must come a separator or the line's end but comes '%s'"
                  .formatted(text.charAt(at)));
        }
        return field.toString();
      }
    }
    throw CsvRow.wrong(file, openLine, fields.size(), "the quote that opens here is never closed");
  }

  /** Refuses control characters: the file is not text, or not in this encoding, and a table drops some without a word. */
  private void requireText(char c) {
    if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n') {
      throw wrong(
          "a control character U+%04X; is this a text file in the encoding named?"
              .formatted((int) c));
    }
  }

  private boolean skipSeparator() {
    boolean more = at < text.length() && text.charAt(at) == separator;
    at += more ? 1 : 0;
    return more;
  }

  /** The length of the line's end here, 0 if there is none. */
  private int ending() {
    return text.startsWith("\n", at) ? 1 : text.startsWith("\r\n", at) ? 2 : 0;
  }

  private void endLine() {
    at += ending();
    line++;
  }

  private IllegalArgumentException emptyLine(int number) {
    return CsvRow.wrong(
        file, number, 0, "the line is empty; remove it, or write \"\" for a missing value");
  }

  private IllegalArgumentException wrong(String why) {
    return CsvRow.wrong(file, line, fields.size(), why);
  }
}
