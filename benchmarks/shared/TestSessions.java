package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sessions as one user has them open. They work in two directories of one repository, in a second
/// repository and outside of any; some share a directory. They use three accounts with different
/// costs, wide and narrow terminals with and without colours, and two time zones.
///
/// @param sessions in the order of their index
/// @param accounts their configuration directories
public record TestSessions(List<Session> sessions, List<Path> accounts) {
  private static final int ACCOUNTS = 3;

  /// Number of sessions in one place; the last two of them work in the same directory.
  private static final int SESSIONS_PER_PLACE = 5;

  /// The last one is not a repository.
  private static final List<String> PLACES = List.of("ZR00Z/left", "ZR00Z/right", "ZR01Z", "ZR02Z");

  /// {@return sessions in directories of a sandbox, whose accounts have no cost}
  public static TestSessions of(Sandbox sandbox, int count) throws Exception {
    for (String repository : List.of("ZR00Z", "ZR01Z")) {
      repository(sandbox.folder("work/" + repository), branch(repository));
    }
    List<Path> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(sandbox.account("account" + i));
      Files.createDirectories(accounts.get(i).resolve("projects"));
    }
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sessions.add(session(sandbox, i, accounts.get(i % ACCOUNTS)));
    }
    return new TestSessions(List.copyOf(sessions), accounts);
  }

  /// Gives each account a fake ccusage that reports its cost: $101.77, $102.77, $103.77.
  ///
  /// @param options more settings of the data module, as members of a JSON object
  public TestSessions withCosts(Sandbox sandbox, String options) throws IOException {
    for (int i = 0; i < accounts.size(); i++) {
      FakeCcusage ccusage =
          FakeCcusage.program(sandbox, "ccusage" + i, "echo " + (101 + i) + ".77");
      ccusage.configure(accounts.get(i), options);
    }
    return this;
  }

  private static String branch(String repository) {
    return repository.replace('R', 'B');
  }

  private static void repository(Path folder, String branch) throws Exception {
    Path head = folder.resolve(".git");
    var git = Processes.of("git", "init", "--quiet", "-b", branch, folder.toString());
    git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    if (git.inheritIO().start().waitFor() != 0 || !Files.isDirectory(head)) {
      throw new IOException("git init failed in " + folder);
    }
    Files.writeString(folder.resolve("README"), branch);
  }

  private static Session session(Sandbox sandbox, int index, Path account) throws IOException {
    String path = PLACES.get(index / SESSIONS_PER_PLACE % PLACES.size());
    String place = path.substring(0, 5);
    int directoryNumber = index - (index % SESSIONS_PER_PLACE == SESSIONS_PER_PLACE - 1 ? 1 : 0);
    String own = String.format(Locale.ROOT, "ZD%02dZ", directoryNumber);
    Path directory = sandbox.folder("work/" + path + "/" + own);
    String cost = "$" + (101 + index % ACCOUNTS) + ".77";
    Path transcript = account.resolve("projects/" + index + ".jsonl");
    var session =
        new Session(
            index,
            sandbox.image().client(),
            directory,
            transcript,
            variables(sandbox, index, account),
            Set.of(own, place, branch(place), cost));
    Files.writeString(
        transcript, session.reply(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return session;
  }

  private static Map<String, String> variables(Sandbox sandbox, int index, Path account)
      throws IOException {
    var variables = new LinkedHashMap<>(sandbox.variables());
    variables.put("CLAUDE_CONFIG_DIR", account.toString());
    variables.put("COLUMNS", index % 4 == 3 ? "90" : "240");
    variables.put("TZ", index % 7 == 0 ? "Asia/Tokyo" : "UTC");
    if (index % 2 == 0) {
      variables.remove("NO_COLOR");
    }
    return variables;
  }
}
