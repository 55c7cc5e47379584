package statusline.broker.dropin;

/// The record that code of one drop-in is running, which survives this process. Safe for use by
/// several threads.
final class Crumb {
  private final Breadcrumbs file;
  private final int slot;
  private int running;
  private boolean isKept;

  /// Creates a record of code that is not running.
  ///
  /// @param slot number of the drop-in in the file
  Crumb(Breadcrumbs file, int slot) {
    this.file = file;
    this.slot = slot;
  }

  /// Records that code of the drop-in begins to run.
  synchronized void enter() {
    running++;
    if (running == 1) {
      file.mark(slot, true);
    }
  }

  /// Records that code of the drop-in has ended.
  synchronized void leave() {
    running--;
    if (running == 0 && !isKept) {
      file.mark(slot, false);
    }
  }

  /// Sets whether threads of the drop-in run between its calls.
  synchronized void keep(boolean isBetweenCalls) {
    isKept = isBetweenCalls;
    if (running == 0) {
      file.mark(slot, isKept);
    }
  }
}
