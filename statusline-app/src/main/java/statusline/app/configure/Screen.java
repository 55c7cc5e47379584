package statusline.app.configure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/// The person's terminal while it is ours: another screen, keys as they are pressed, no cursor. It
/// is given back as it was, however the program ends, short of `kill -9`.
///
/// The terminal is asked and set by the system's `stty`, for JLine's own ways need a library
/// unpacked into a folder, or options for the JVM that a first line would pay for.
final class Screen implements KeyReader.Characters, AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
  private static final String LEAVE = "\u001b[0m\u001b[2J\u001b[?25h\u001b[?1049l";

  private final Terminal terminal;
  private final Pty pty;
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Thread hook = new Thread(this::restore, "terminal");
  private final Attributes before;
  private volatile boolean isResized;
  private boolean isOurs = true;
  private Size size;

  private Screen(Terminal terminal, Pty pty) throws IOException {
    this.terminal = terminal;
    this.pty = pty;
    this.size = terminal.getSize();
    this.before = pty.getAttr();
  }

  /// {@return the terminal of this process}
  ///
  /// @throws IOException when there is none, or no `stty`
  static Screen open() throws IOException {
    var provider = new ExecTerminalProvider();
    Pty pty = ExecPty.current(provider, SystemStream.Output);
    // The type decides about sequences that are not used here, and another one may start a program.
    Terminal terminal =
        new PosixSysTerminal(
            "statusline", "xterm", pty, UTF_8, true, Terminal.SignalHandler.SIG_IGN);
    var screen = new Screen(terminal, pty);
    Runtime.getRuntime().addShutdownHook(screen.hook);
    screen.take();
    return screen;
  }

  private void take() throws IOException {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Ctrl-C is a key like any other, and Ctrl-Z none.
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.handle(Terminal.Signal.WINCH, signal -> isResized = true);
    write(ENTER);
  }

  @Override
  public int next(long millis) throws IOException {
    int c = terminal.reader().read(millis);
    return c == -2 ? NOTHING : c < 0 ? END : c;
  }

  int columns() {
    return size.getColumns();
  }

  int rows() {
    return size.getRows();
  }

  /// {@return whether the terminal has another size than before}
  boolean takeResize() {
    if (!isResized) {
      return false;
    }
    isResized = false;
    size = terminal.getSize();
    return true;
  }

  /// Shows rows from the top on.
  ///
  /// @throws IOException when the terminal is gone
  void draw(List<String> rows) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      // Erased first: behind a full row the cursor still stands on its last cell.
      all.append("\u001b[").append(i + 1).append(";1H\u001b[2K").append(rows.get(i));
    }
    write(all.toString());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private synchronized void restore() {
    if (!isOurs) {
      return;
    }
    isOurs = false;
    try {
      write(LEAVE);
    } catch (IOException gone) {
      // Nobody sees it any more.
    }
    try {
      // Not by the terminal: when a signal ends the process, JLine has a hook of its own that may
      // have closed it already, and does not always give back what it should.
      pty.setAttr(before);
    } catch (IOException gone) {
      // There is nothing to give back.
    }
    try {
      terminal.close();
    } catch (IOException gone) {
      // There is nothing to give back.
    }
  }

  @Override
  public void close() {
    restore();
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
