package statusline.tck;

import static statusline.tck.ContractRule.DEFAULT_VALUE;
import static statusline.tck.ContractRule.VALIDATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Validation;

/// The rules on validation and default values.
final class ValueChecks {
  private ValueChecks() {}

  static <T extends Record> void validation(ContractSubject<T> subject) throws Exception {
    DataModule<T> module = subject.module();
    List<T> values = new ArrayList<>(subject.oddValues());
    Fetched<T> fetched = ModuleProbe.of(module, subject.present()).fetch();
    if (fetched instanceof Fetched.Present<T>(T value)) {
      Validation<T> validation = module.validate(value);
      VALIDATION.require(
          validation.errors().isEmpty(), "errors in the environment of present(): " + validation);
      values.add(value);
    }
    VALIDATION.require(!values.isEmpty(), "no data in the environment of present(): " + fetched);
    for (T value : values) {
      validatesToItself(module, value);
    }
  }

  /// Only accepted data are validated again, because rejected data are never shown.
  private static <T extends Record> void validatesToItself(DataModule<T> module, T value) {
    Validation<T> first = module.validate(value);
    if (!first.errors().isEmpty()) {
      return;
    }
    Validation<T> second = module.validate(first.value());
    VALIDATION.require(
        second.errors().isEmpty() && second.value().equals(first.value()),
        value + " became " + first.value() + " and then " + second);
  }

  static <T extends Record> void defaultValue(ContractSubject<T> subject) {
    DataModule<T> module = subject.module();
    Optional<T> value = module.defaultValue();
    if (value.isEmpty()) {
      return;
    }
    Validation<T> validation = module.validate(value.get());
    DEFAULT_VALUE.require(validation.errors().isEmpty(), validation.toString());
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      var segments = ModuleProbe.of(module, named.environment()).format(validation.value());
      Optional<String> fault = SegmentFaults.first(segments);
      DEFAULT_VALUE.require(fault.isEmpty(), fault.orElse("") + " in " + named.name());
    }
  }
}
