package statusline.install;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options of an installation.
///
/// @param configDirectories of the host, absolute; at least one
/// @param padding in cells; null for the current value, or 0 if there is none
/// @param refreshSeconds time between two runs; null for the current value, or 5 if there is none
/// @param subagents whether the rows of sub-agents are installed as well
/// @param version of the image
/// @param inPlace whether the image is not copied
/// @param force whether another status line is replaced without a question
/// @param dryRun whether changes are only printed
public record InstallOptions(
    List<Path> configDirectories,
    @Nullable Long padding,
    @Nullable Double refreshSeconds,
    boolean subagents,
    String version,
    boolean inPlace,
    boolean force,
    boolean dryRun) {}
