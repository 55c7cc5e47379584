package statusline.install;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided about an installation.
///
/// @param configDirectories of the host, absolute; at least one
/// @param padding in cells; null for what is there, else none
/// @param refreshSeconds time between two runs; null for what is there, else five
/// @param subagents whether the host's rows of sub-agents become ours as well
/// @param version of the image
/// @param inPlace whether the image stays where it is
/// @param force whether a foreign status line is replaced without a question
/// @param dryRun whether nothing is done but to say what would be
public record InstallOptions(
    List<Path> configDirectories,
    @Nullable Long padding,
    @Nullable Double refreshSeconds,
    boolean subagents,
    String version,
    boolean inPlace,
    boolean force,
    boolean dryRun) {}
