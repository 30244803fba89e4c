import type { TeamDocument } from "../documents/team-document.ts";
import { fixForName, nearestName } from "../nearest-name.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use names only applications that the document declares, and every one of them has a use (NE-1). */
export const applicationsAreKnown: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) => {
    const known = Object.keys(document.applications ?? {});
    const unknown = document.uses.flatMap((use, at) =>
      (use.applications ?? []).flatMap((name, index) =>
        known.includes(name) ? [] : [{ name, path: ["uses", at, "applications", index] }],
      ),
    );
    const meant = unknown.map(({ name }) => nearestName(name, known));
    return [
      ...unknown.map(({ name, path }) => {
        const wrong = `the team declares no application "${name}"`;
        return problemAt(yaml, path, wrong, `${fixForName(name, known)}, or add applications.${name}`);
      }),
      ...unused(document, known)
        // Its name is only misspelt, or may be: one mistake.
        .filter((name) => !meant.includes(name) && !meant.includes(undefined))
        .map((name) => {
          const wrong = `no use names application "${name}", so nothing says what it calls models for`;
          return problemAt(yaml, ["applications", name], wrong, "Name it in a use, or remove it");
        }),
    ];
  });

/** What offboarding leaves, and a team without anything to call for, is told by offboarding-leaves-no-use. */
function unused({ state, uses, codex }: TeamDocument, known: readonly string[]): string[] {
  if (state === "offboarding" || (uses.length === 0 && codex === undefined)) return [];
  const named = new Set(uses.flatMap(({ applications }) => applications ?? []));
  return known.filter((name) => !named.has(name));
}
