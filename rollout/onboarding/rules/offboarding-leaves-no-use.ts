import type { TeamDocument } from "../documents/team-document.ts";
import type { Path } from "../parse-yaml.ts";
import { problemAt, type Rule } from "../written.ts";

/** A team that is offboarding has nothing left that calls a model, and one that is active has something (AU-1, ID-1). */
export const offboardingLeavesNoUse: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) => {
    const left = callersIn(document);
    if (document.state === "offboarding") {
      return left.map(({ path, what, fix }) =>
        problemAt(yaml, path, `the team is offboarding and still has ${what}`, fix),
      );
    }
    if (document.uses.length > 0 || document.codex !== undefined) return [];
    const wrong = "the team has neither a use nor a repository, so nothing says what it calls models for";
    return [problemAt(yaml, ["uses"], wrong, "Add a use, or write state: offboarding")];
  });

function callersIn({ uses, applications = {}, codex }: TeamDocument): readonly {
  readonly path: Path;
  readonly what: string;
  readonly fix: string;
}[] {
  return [
    { path: ["uses"], what: uses.map(({ name }) => name), fix: "Write an empty list" },
    { path: ["applications"], what: Object.keys(applications), fix: "Remove applications" },
    {
      path: ["codex", "repositories"],
      what: (codex?.repositories ?? []).map(({ name }) => name),
      fix: "Remove codex, and codexDevelopers of every environment",
    },
  ].flatMap(({ path, what, fix }) => (what.length === 0 ? [] : [{ path, what: what.join(", "), fix }]));
}
