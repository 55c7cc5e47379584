package statusline.broker.world;

/// With a supervisor and without.
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
