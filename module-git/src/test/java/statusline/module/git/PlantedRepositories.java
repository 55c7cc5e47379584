package statusline.module.git;

import java.util.List;

/// Scripts that create repositories which try to run a program during `git status`.
///
/// The program is `payload`, beside the repository. It creates the file `ran` there. Each script
/// sets `here` to the directory of the session.
final class PlantedRepositories {
  static final String WORDS =
      States.WORDS
          + """
          payload="$PWD/payload"
          printf '#!/bin/sh\\ntouch "%s/ran"\\n' "$PWD" >payload
          chmod +x payload
          conf() { git config "$1" "${2-$payload}"; }
          # A file of the same size and another time: whether it has changed only its contents tell.
          touched() { touch -d 2001-01-01 "${1-file}"; }
          attribute() { echo "* filter=$1" >.gitattributes; touched; }
          partial() {
            git config extensions.partialClone origin
            git config core.repositoryFormatVersion 1
            git config remote.origin.promisor true
            git config remote.origin.url "$1"
            tree=$(git rev-parse HEAD^{tree})
            rm -f ".git/objects/$(echo "$tree" | cut -c1-2)/$(echo "$tree" | cut -c3-)"
            rm .git/index
          }
          super() {
            started
            cd ..
            git init -q -b main super
            cd super
            git -c protocol.file.allow=always submodule --quiet add ../work sub
            git commit -qm sub
            here=super
          }
          """;

  /// Repositories whose program a plain status runs, with few exceptions.
  static final List<Planted> VECTORS =
      List.of(
          planted("core.fsmonitor", "started; conf core.fsmonitor"),
          planted("filter.clean", "started; conf filter.x.clean; attribute x"),
          planted("filter.process", "started; conf filter.x.process; attribute x"),
          planted(
              "filter by info/attributes",
              "started; conf filter.x.clean; mkdir .git/info; echo '* filter=x'"
                  + " >.git/info/attributes; touched"),
          planted("filter named a.b=c", "started; conf filter.a.b=c.clean; attribute a.b=c"),
          planted(
              "filter by include.path",
              "started; git config -f .git/more filter.x.clean \"$payload\"; conf include.path"
                  + " more; attribute x"),
          planted(
              "filter in config.worktree",
              "started; git config extensions.worktreeConfig true;"
                  + " git config --worktree filter.x.clean \"$payload\"; attribute x"),
          planted(
              "hook post-index-change",
              "started; mkdir -p .git/hooks; cp ../payload .git/hooks/post-index-change; touched"),
          planted(
              "core.hooksPath",
              "started; mkdir hooks; cp ../payload hooks/post-index-change;"
                  + " conf core.hooksPath \"$PWD/hooks\"; touched"),
          planted(
              "pager",
              "started; conf core.pager; conf pager.status true; git config pager.status x"),
          planted("alias", "started; conf alias.status \"!$payload\""),
          planted(
              "external diff and text conversion",
              "started; conf diff.external; conf diff.x.textconv; conf diff.x.command;"
                  + " echo '* diff=x' >.gitattributes; echo 2 >file"),
          planted(
              "promisor and core.sshCommand",
              "started; conf core.sshCommand; partial ssh://example.org/x"),
          planted(
              "promisor and ext::",
              "started; conf protocol.ext.allow always; partial \"ext::$payload\""),
          planted(
              "fsmonitor of a submodule", "super; git -C sub config core.fsmonitor \"$payload\""),
          planted(
              "filter of a submodule",
              "super; git -C sub config filter.x.clean \"$payload\"; mkdir .git/modules/sub/info;"
                  + " echo '* filter=x' >.git/modules/sub/info/attributes; touched sub/file"),
          planted(
              "fsmonitor and filter of a submodule with a new commit",
              "super; git -C sub commit -q --allow-empty -m 2;"
                  + " git -C sub config core.fsmonitor \"$payload\";"
                  + " git -C sub config filter.x.clean \"$payload\";"
                  + " echo '* filter=x' >sub/.gitattributes; touched sub/file"),
          planted(
              "submodule whose changes the configuration wants",
              "super; git -C sub commit -q --allow-empty -m 2; git config submodule.sub.ignore"
                  + " none; git config diff.ignoreSubmodules none;"
                  + " git -C sub config core.fsmonitor \"$payload\""),
          planted(
              "promisor without the blob of a rename",
              "started; git mv file new; seq 9 >>new; conf core.sshCommand; git config"
                  + " remote.origin.uploadpack \"$payload\"; blob=$(git rev-parse HEAD:file); git"
                  + " add new; partial \"$PWD/..\"; rm -f \".git/objects/$(echo \"$blob\" | cut"
                  + " -c1-2)/$(echo \"$blob\" | cut -c3-)\""),
          planted(
              "bare repository in the worktree",
              "started; git init -q --bare in; git -C in config core.bare false;"
                  + " git -C in config core.worktree ..; git -C in config core.fsmonitor"
                  + " \"$payload\"; here=work/in"));

  /// Attempts to bypass the disabling of filters.
  static final List<Planted> BYPASSES =
      List.of(
          planted(
              "name with space and quote",
              "started; conf 'filter.a \"b.clean'; conf filter.a.clean; attribute a"),
          planted(
              "name that is a setting",
              "started; conf 'filter.x.clean=y.clean'; attribute x.clean=y"),
          planted("upper case", "started; conf FILTER.X.CLEAN; attribute X"),
          planted(
              "dotted section",
              "started; printf '[filter.x]\\n\\tclean = %s\\n' \"$payload\" >>.git/config;"
                  + " attribute x"),
          planted(
              "includeIf",
              "started; git config -f .git/one filter.x.clean \"$payload\";"
                  + " git config -f .git/two filter.y.clean \"$payload\";"
                  + " conf includeIf.onbranch:main.path one; conf includeIf.gitdir:/.path two;"
                  + " attribute x; mkdir .git/info; echo '* filter=y' >.git/info/attributes"),
          planted(
              "local override of a global filter", "started; conf filter.lfs.clean; attribute lfs"),
          planted(
              "required", "started; conf filter.x.clean; conf filter.x.required true; attribute x"),
          planted(
              "linked worktree",
              "started; conf filter.x.clean; git worktree add -q --detach ../side; cd ../side;"
                  + " attribute x; here=side"),
          planted("smudge only", "started; conf filter.x.smudge; attribute x"),
          planted(
              "300 filters",
              "started; for i in $(seq 300)\ndo printf '[filter \"x%s\"]\\nclean=%s\\n' $i"
                  + " \"$payload\"\ndone >>.git/config; attribute x250"),
          planted(
              "name that is no UTF-8",
              "started; printf '[filter \"a\\377\"]\\nclean=%s\\n' \"$payload\" >>.git/config;"
                  + " printf '* filter=a\\377\\n' >.gitattributes; touched"),
          planted("name of a foreign script", "started; conf filter.ä.clean; attribute ä"),
          planted(
              "name with control characters",
              "started; conf \"filter.$(printf 'a\\001\\033').clean\"; attribute \"$(printf"
                  + " 'a\\001\\033')\""));

  private PlantedRepositories() {}

  private static Planted planted(String name, String script) {
    return new Planted(name, script.replace("; ", "\n"));
  }

  /// One repository.
  ///
  /// @param name name in messages
  /// @param script script that creates the repository
  record Planted(String name, String script) {}
}
