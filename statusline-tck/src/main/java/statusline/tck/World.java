package statusline.tck;

import java.util.ArrayList;
import java.util.List;

/// One of the worlds a subject is put into, with a name for messages.
record World(String name, Situation situation) {
  static List<World> of(ContractSubject<?> subject) {
    List<World> worlds = new ArrayList<>();
    worlds.add(new World("the world of present()", subject.present()));
    subject.absent().ifPresent(absent -> worlds.add(new World("the world of absent()", absent)));
    worlds.add(new World("an empty world", Situation.empty()));
    return worlds;
  }
}
