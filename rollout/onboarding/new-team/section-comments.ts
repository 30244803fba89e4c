import { DEFAULTS } from "../defaults.ts";
import { teamDocument, type TeamDocument } from "../documents/team-document.ts";
import { createdGroup } from "../group-names.ts";
import type { Path } from "../parse-yaml.ts";
import { fieldFacts } from "../schema-facts.ts";
import type { WithheldUse } from "./build-document.ts";

/** Characters of a comment's line, at most. */
const WIDTH = 100;

/** Lines before one field of a document, for whoever edits it next. */
export interface SectionComment {
  readonly path: Path;
  readonly lines: readonly string[];
}

/** @returns what to decide or replace in each section; what a field is, is said in the schema's own words */
export function sectionComments({ team, readiness, environments }: TeamDocument): SectionComment[] {
  const [environment = ""] = Object.keys(environments);
  const section = ["environments", environment];
  const { development, production } = DEFAULTS.retentionDays;
  return [
    { path: ["owner"], lines: [about(["owner"])] },
    { path: ["costCenter"], lines: [about(["costCenter"])] },
    { path: ["phase"], lines: [about(["phase"])] },
    ...(readiness === undefined ? [] : [{ path: ["readiness"], lines: [about(["readiness"])] }]),
    {
      path: ["roleReview"],
      lines: [about(["roleReview"]), "Write the new day and evidence after every review."],
    },
    {
      path: ["uses"],
      lines: [
        about(["uses"]),
        "Each is named for its approved use until you give it a name of your own. A program that calls stands in `applications`, and `applications` of its use names it.",
      ],
    },
    {
      path: ["environments"],
      lines: [
        about(["environments"]),
        `Left out: alerts at ${DEFAULTS.alertPercents.join(", ")} percent, traces kept ${development} days in development and ${production} in production.`,
      ],
    },
    { path: [...section, "privateEndpoint"], lines: [about([...section, "privateEndpoint"])] },
    {
      path: [...section, "network"],
      lines: ["It is created. Where the team has one, add `existing` with its vcnId and subnetId."],
    },
    { path: [...section, "models"], lines: ["Exactly the models that uses and repositories call here."] },
    {
      path: [...section, "groups"],
      lines: [
        about([...section, "groups"]),
        `Created as ${createdGroup(environment, team, "users")} and so on, unless \`existing\` names one.`,
      ],
    },
  ].map(({ path, lines }) => ({ path, lines: lines.flatMap(wrapped) }));
}

/** @returns why a use is not written, and what makes it so */
export function withheldComment({ use, reviewers }: WithheldUse): string[] {
  return [
    `Not provisioned: ${use.approvedUse} is of high risk. First have it reviewed by ${reviewers.join(" or ")}.`,
    "Then take the # away, add what is missing and `review`, and write its models and what its environments need below.",
  ].flatMap(wrapped);
}

/** @returns the first sentence that the schema says of a field, as a sentence */
function about(path: Path): string {
  const words = fieldFacts(teamDocument, path).about ?? "";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** @returns a sentence in lines that an editor shows whole, broken between words */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
