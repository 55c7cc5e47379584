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

/// The terminal in raw mode with the alternate screen and without a cursor. However the process
/// ends, except by `kill -9`, the terminal's state is restored.
///
/// JLine runs the program `stty` to read and set the terminal. Its other providers need a native
/// library in a temporary directory, or JVM options that slow down every start.
final class Screen implements KeyReader.Characters, AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
  private static final String LEAVE = "\u001b[0m\u001b[2J\u001b[?25h\u001b[?1049l";

  private static final long POLL_MILLIS = 50;

  private final Terminal terminal;
  private final Pty pty;
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Thread hook = new Thread(this::restore, "terminal");
  private final Attributes before;
  private volatile boolean isResized;
  private boolean isActive = true;
  private Size size;

  private Screen(Terminal terminal, Pty pty) throws IOException {
    this.terminal = terminal;
    this.pty = pty;
    this.size = terminal.getSize();
    this.before = pty.getAttr();
  }

  /// {@return the screen on the terminal of this process}
  ///
  /// @throws IOException if there is no terminal or no `stty`
  static Screen open() throws IOException {
    var provider = new ExecTerminalProvider();
    Pty pty = ExecPty.current(provider, SystemStream.Output);
    // We use no sequence that depends on the type. For other types, JLine may start a program.
    Terminal terminal =
        new PosixSysTerminal(
            "statusline", "xterm", pty, UTF_8, true, Terminal.SignalHandler.SIG_IGN);
    var screen = new Screen(terminal, pty);
    Runtime.getRuntime().addShutdownHook(screen.hook);
    screen.enter();
    return screen;
  }

  private void enter() throws IOException {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Ctrl-C is an ordinary key, and Ctrl-Z has no effect.
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    terminal.handle(Terminal.Signal.WINCH, signal -> isResized = true);
    write(ENTER);
  }

  /// Waits in short intervals, so that a resized screen is drawn immediately.
  @Override
  public int next(long millis) throws IOException {
    int c = NOTHING;
    for (long left = millis; left > 0 && c == NOTHING && !isResized; left -= POLL_MILLIS) {
      int read = terminal.reader().read(Math.min(left, POLL_MILLIS));
      c = read == -2 ? NOTHING : read < 0 ? END : read;
    }
    return c;
  }

  int columns() {
    return size.getColumns();
  }

  int rows() {
    return size.getRows();
  }

  /// {@return whether the terminal was resized since the last call}
  boolean pollResize() {
    if (!isResized) {
      return false;
    }
    isResized = false;
    size = terminal.getSize();
    return true;
  }

  /// Draws rows from the top of the screen.
  ///
  /// @throws IOException if the terminal is closed
  void draw(List<String> rows) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      // Erase first: after a full row the cursor is still on its last cell.
      all.append("\u001b[").append(i + 1).append(";1H\u001b[2K").append(rows.get(i));
    }
    write(all.toString());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private synchronized void restore() {
    if (!isActive) {
      return;
    }
    isActive = false;
    try {
      write(LEAVE);
    } catch (IOException terminalClosed) {
      // There is nothing to restore.
    }
    try {
      // On a signal, JLine's own shutdown hook may have closed the terminal already, and it does
      // not always restore all attributes.
      pty.setAttr(before);
    } catch (IOException terminalClosed) {
      // There is nothing to restore.
    }
    try {
      terminal.close();
    } catch (IOException terminalClosed) {
      // There is nothing to restore.
    }
  }

  @Override
  public void close() {
    restore();
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
