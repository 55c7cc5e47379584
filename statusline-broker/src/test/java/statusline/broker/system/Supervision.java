package statusline.broker.system;

/// Whether a test runs with a supervisor.
enum Supervision {
  NOBODY {
    @Override
    Supervisor supervisor() {
      return Supervisor.none();
    }
  },
  NATIVE_CLIENT {
    @Override
    Supervisor supervisor() {
      return Supervisor.of(BuiltClient.program());
    }
  };

  abstract Supervisor supervisor();
}
