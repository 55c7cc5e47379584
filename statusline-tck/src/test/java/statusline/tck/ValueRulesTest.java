package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.lampSegment;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.FormatContext;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Validation;

/// Tests that rules 10 and 11 detect violations.
class ValueRulesTest {
  @Test
  void rule10DetectsUnstableValidation() {
    var halving =
        new LampStub() {
          @Override
          public Validation<Lamp> validate(Lamp value) {
            return Validation.valid(new Lamp(value.brightness() / 2));
          }
        };
    var rejecting =
        new LampStub() {
          @Override
          public Validation<Lamp> validate(Lamp value) {
            return Validation.valid(value).error("no lamp is like that");
          }
        };

    assertSeen(
        ContractRule.VALIDATION,
        "Lamp[brightness=101] became Lamp[brightness=50] and then Validation",
        halving);
    assertSeen(ContractRule.VALIDATION, "[no lamp is like that]", rejecting);
  }

  @Test
  void rule11DetectsDefaultThatCannotBeShown() {
    var speechless =
        new LampStub() {
          @Override
          public List<Segment> format(Lamp value, FormatContext context) {
            return lampSegment(Part.value(value.brightness() == 0 ? "" : "on"));
          }
        };
    var invalid =
        new LampStub() {
          @Override
          public Validation<Lamp> validate(Lamp value) {
            return super.validate(value).error("dark");
          }
        };

    assertSeen(ContractRule.DEFAULT_VALUE, "the minimal form is empty", speechless);
    assertSeen(ContractRule.DEFAULT_VALUE, "errors=[dark]", invalid);
  }

  @Test
  void rule11AcceptsMissingDefault() {
    ContractRule.DEFAULT_VALUE.check(
        LampSubject.of(
            new LampStub() {
              @Override
              public Optional<Lamp> defaultValue() {
                return Optional.empty();
              }
            }));
  }
}
