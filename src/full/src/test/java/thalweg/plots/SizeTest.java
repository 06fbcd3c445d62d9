package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void panelsAreTogetherAsWideAsAPageAtMost() {
    assertThat(Size.panel(1)).isEqualTo(Size.WHOLE);
    assertThat(Size.panel(2).width()).isEqualTo(450);
    assertThat(Size.panel(3).width()).isEqualTo(300);
    assertThat(Size.panel(3).height()).isEqualTo(Style.ABOVE_AND_BELOW + 150);
    assertThat(Size.panel(2).titleFont().getSize()).isLessThan(Style.TITLE_FONT.getSize());
  }
}
