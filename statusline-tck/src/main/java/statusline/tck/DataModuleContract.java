package statusline.tck;

import org.junit.jupiter.api.Test;

/// The rules as JUnit tests. The test class of a data module implements this interface and adds its
/// own tests.
///
/// @param <T> the type of the data module's data
public interface DataModuleContract<T extends Record> extends ContractSubject<T> {
  /// Rule 1, {@link ContractRule#ID}.
  @Test
  default void rule01_idMatchesClassName() {
    ContractRule.ID.check(this);
  }

  /// Rule 2, {@link ContractRule#INFO}.
  @Test
  default void rule02_infoIsStableAndComplete() {
    ContractRule.INFO.check(this);
  }

  /// Rule 3, {@link ContractRule#SCOPE}.
  @Test
  default void rule03_scopeIsEqualForEqualInput() {
    ContractRule.SCOPE.check(this);
  }

  /// Rule 4, {@link ContractRule#NOTHING_THERE}.
  @Test
  default void rule04_missingSourcesAreHandled() {
    ContractRule.NOTHING_THERE.check(this);
  }

  /// Rule 5, {@link ContractRule#PROVIDED}.
  @Test
  default void rule05_serviceLoaderFindsModule() {
    ContractRule.PROVIDED.check(this);
  }

  /// Rule 6, {@link ContractRule#STOPS}.
  @Test
  default void rule06_fetchStopsWhenInterrupted() {
    ContractRule.STOPS.check(this);
  }

  /// Rule 7, {@link ContractRule#EQUAL_DATA}.
  @Test
  default void rule07_equalSourcesGiveEqualData() {
    ContractRule.EQUAL_DATA.check(this);
  }

  /// Rule 8, {@link ContractRule#PURE_FORMAT}.
  @Test
  default void rule08_formatIsPure() {
    ContractRule.PURE_FORMAT.check(this);
  }

  /// Rule 9, {@link ContractRule#WELL_FORMED}.
  @Test
  default void rule09_segmentsAreWellFormed() {
    ContractRule.WELL_FORMED.check(this);
  }

  /// Rule 10, {@link ContractRule#VALIDATION}.
  @Test
  default void rule10_sanitisedValueValidatesToItself() {
    ContractRule.VALIDATION.check(this);
  }

  /// Rule 11, {@link ContractRule#DEFAULT_VALUE}.
  @Test
  default void rule11_defaultValueValidatesAndFormats() {
    ContractRule.DEFAULT_VALUE.check(this);
  }

  /// Rule 12, {@link ContractRule#SHARED_SCOPE}.
  @Test
  default void rule12_fetchUsesOnlyItsScope() {
    ContractRule.SHARED_SCOPE.check(this);
  }

  /// Rule 13, {@link ContractRule#CONCURRENT}.
  @Test
  default void rule13_twoThreadsCanFetchAtTheSameTime() {
    ContractRule.CONCURRENT.check(this);
  }

  /// Rule 14, {@link ContractRule#EFFORT}.
  @Test
  default void rule14_moduleThatRunsProgramsIsNotQuick() {
    ContractRule.EFFORT.check(this);
  }

  /// Rule 15, {@link ContractRule#PROVISIONAL}.
  @Test
  default void rule15_provisionalDataNeedNoProgram() {
    ContractRule.PROVISIONAL.check(this);
  }

  /// Rule 16, {@link ContractRule#DESCRIBED}.
  @Test
  default void rule16_descriptorEqualsCode() {
    ContractRule.DESCRIBED.check(this);
  }
}
