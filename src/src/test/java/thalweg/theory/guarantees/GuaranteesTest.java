package thalweg.theory.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list as a whole. */
class GuaranteesTest {

  @Test
  void thereAreMoreThanFiftyEachUnderANameOfItsOwn() {
    assertThat(Guarantees.all()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(Guarantees.all().stream().map(Guarantee::name)).doesNotHaveDuplicates();
    for (Guarantee guarantee : Guarantees.all()) {
      assertThat(Guarantees.named(guarantee.name())).isSameAs(guarantee);
    }
  }

  @Test
  void noConstantIsLeftOut() throws IllegalAccessException {
    List<Guarantee> constants = new ArrayList<>();
    for (Class<?> family :
        List.of(
            GradientGuarantees.class,
            StepGuarantees.class,
            MomentumGuarantees.class,
            AcceleratedGuarantees.class,
            ProximalGuarantees.class,
            ConvexSetGuarantees.class,
            StochasticGuarantees.class,
            LocalGuarantees.class)) {
      for (Field field : family.getDeclaredFields()) {
        if (Modifier.isPublic(field.getModifiers())) {
          constants.add((Guarantee) field.get(null));
        }
      }
    }
    assertThat(Guarantees.all()).containsExactlyInAnyOrderElementsOf(constants);
  }

  @Test
  void eachHasASourceConditionsAndAFormulaThatIsComplete() {
    for (Guarantee guarantee : Guarantees.all()) {
      String formula = guarantee.inequality();
      assertThat(guarantee.source().link()).as(guarantee.name()).hasScheme("https");
      assertThat(guarantee.source().citation()).matches(".+ \\((19|20)\\d\\d\\).*");
      assertThat(guarantee.conditions()).as(guarantee.name()).isNotEmpty();
      assertThat(formula.chars().filter(c -> c == '{').count())
          .as(formula)
          .isEqualTo(formula.chars().filter(c -> c == '}').count());
      assertThat(formula).matches(".*(\\\\le|\\\\ge|\\\\to).*");
      assertThat(formula.split("\\\\[Bb]igl", -1)).hasSameSizeAs(formula.split("\\\\[Bb]igr", -1));
    }
  }

  @Test
  void allAreRefusedOrANumberWhereNothingIsKnown() {
    for (Guarantee guarantee : Guarantees.all()) {
      if (guarantee.equals(MomentumGuarantees.HEAVY_BALL_CYCLE)) {
        assertThat(guarantee.after(15, Quantities.none())).isEqualTo(0.6);
      } else {
        assertThatIllegalArgumentException()
            .as(guarantee.name())
            .isThrownBy(() -> guarantee.after(15, Quantities.none()))
            .withMessageStartingWith(guarantee.name() + ": ");
      }
      assertThat(guarantee.unmet(Quantities.none())).hasSameSizeAs(guarantee.conditions());
    }
  }

  @Test
  void aNameThatDoesNotExistIsAnsweredWithThoseThatDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guarantees.named("FISTA"))
        .withMessage(
            "no guarantee is named 'FISTA'; there are: FISTA, convex; FISTA, convex, by its own t; FISTA, convex, momentum k/(k+3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guarantees.named("simulated annealing"))
        .withMessageContaining("gradient descent, convex; ");
    assertThat(Guarantees.about("HEAVY ball")).hasSize(4);
    assertThat(GradientGuarantees.CONVEX)
        .hasToString("gradient descent, convex: f(w_k)-f^*\\le\\frac{LR^2}{4kL\\alpha+2}");
  }

  @Test
  void whatIsKnownIsSaidInSigns() {
    assertThat(Quantities.none()).hasToString("nothing is known");
    assertThat(
            Quantities.none()
                .with(Quantity.DISTANCE, 1)
                .with(Quantity.SMOOTHNESS, 4)
                .assuming(Assumption.CONVEX)
                .denying(Assumption.CONVERGES))
        .hasToString(
            "L = 4.00000, R = 1.00000; f is convex; it does not hold that the run converges to a strict minimizer");
  }

  @Test
  void conditionsAndSourcesReadAsText() {
    Guarantee convex = GradientGuarantees.CONVEX;
    assertThat(convex.conditions().toString()).contains("f is convex").doesNotContain("Lambda");
    assertThat(convex.source())
        .hasToString(convex.source().citation() + ", " + convex.source().link());
  }
}
