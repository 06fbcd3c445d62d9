package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
  private static final Setting BASE =
      Setting.of("η", 0.1).with("width", 64).with("rule", "Adam").with("shuffle", true);

  @Test
  void valuesAreReadByNameAndType() {
    assertThat(BASE.number("η")).isEqualTo(0.1);
    assertThat(BASE.integer("width")).isEqualTo(64);
    assertThat(BASE.number("width")).isEqualTo(64.0);
    assertThat(BASE.text("rule")).isEqualTo("Adam");
    assertThat(BASE.flag("shuffle")).isTrue();
    assertThat(BASE).hasToString("η = 0.1, width = 64, rule = Adam, shuffle = true");
  }

  @Test
  void varyingChangesOneValue() {
    List<Setting> varied = BASE.varying("η", 1.0, 0.01);
    assertThat(varied).extracting(s -> s.number("η")).containsExactly(1.0, 0.01);
    assertThat(varied).allMatch(s -> BASE.differences(s).equals(Set.of("η")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE.varying("eta", 1.0))
        .withMessage("the setting has no value 'eta'; it has η, width, rule, shuffle");
  }

  @Test
  void aWholeNumberInThePlaceOfAnotherNumberIsTheSameSetting() {
    assertThat(BASE.with("η", 1)).isEqualTo(BASE.with("η", 1.0));
    assertThat(BASE.varying("η", 1, 2L)).isEqualTo(BASE.varying("η", 1.0, 2.0));
    assertThat(BASE.with("η", Long.MAX_VALUE - 1).values().get("η")).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(BASE.with("width", 32).integer("width")).isEqualTo(32);
  }

  @Test
  void equalityKnowsNoOrder() {
    Setting one = Setting.of("a", 1).with("b", 2.0);
    Setting other = Setting.of("b", 2.0).with("a", 1);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.toJson()).isEqualTo(other.toJson()).isEqualTo("{\"a\":1,\"b\":2.0}");
    assertThat(Setting.of("a", 1)).isNotEqualTo(Setting.of("a", 1.0));
  }

  @Test
  void jsonGivesTheSameSettingBack() {
    assertThat(Setting.ofJson(BASE.toJson())).isEqualTo(BASE);
    Setting odd =
        Setting.of("tiny", Double.MIN_VALUE)
            .with("large", 1e300)
            .with("minus", -0.1 - 0.2)
            .with("long", Long.MIN_VALUE)
            .with("text", "1.5 \"quoted\" \n ü");
    assertThat(Setting.ofJson(odd.toJson())).isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no", "[1]", "{\"a\":[1]}", "{\"a\":null}", "{", "{\"a\":1e999}", "{}"})
  void whatIsNoSettingIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Setting.ofJson(text));
  }

  @Test
  void wrongTypesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE.integer("η"))
        .withMessage("η must be a whole number that an int can hold but was 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE.number("rule"))
        .withMessage("rule must be a number but was Adam");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE.with("η", Double.NaN))
        .withMessage("η must be finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE.with("rule", List.of(1)))
        .withMessageStartingWith("rule must be a number, a text, or true or false but was List");
    assertThatIllegalArgumentException().isThrownBy(() -> new Setting(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Setting.of(" ", 1));
  }
}
