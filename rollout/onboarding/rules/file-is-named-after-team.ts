import { basename } from "node:path";
import { RESERVED_TEAM_NAMES } from "../vocabulary/stack-names.ts";
import { problemAt, type Rule } from "../written.ts";

/** A team's document is found by the team's name, and no team takes the name of a stack of the toolkit's own. */
export const fileIsNamedAfterTeam: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) => {
    if ((RESERVED_TEAM_NAMES as readonly string[]).includes(document.team)) {
      return [
        problemAt(
          yaml,
          ["team"],
          `"${document.team}" is a name the toolkit uses itself`,
          "Write the team's own name",
        ),
      ];
    }
    const file = basename(yaml.file, ".yaml");
    if (file === document.team) return [];
    const wrong = `the file is named "${file}.yaml" but the team is "${document.team}"`;
    return [problemAt(yaml, ["team"], wrong, `Write ${file}, or rename the file to ${document.team}.yaml`)];
  });
