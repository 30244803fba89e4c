import pc from "picocolors";
import { answer, dedicatedAnswer, raising, teamCounted } from "../../onboarding/headroom/answers.ts";
import {
  headroomOf,
  type Headroom,
  type LimitHeadroom,
  type TeamsThatFit,
} from "../../onboarding/headroom/headroom.ts";
import {
  moreTeams,
  raisesFor,
  type MoreTeams,
  type RaisesFor,
} from "../../onboarding/headroom/more-teams.ts";
import { formatCount } from "../../reports/amounts.ts";
import type { Paint } from "../../reports/text/paint.ts";
import { requireModel, type DocumentOptions } from "../documents.ts";
import type { World } from "../world.ts";
import { paragraphs } from "../../reports/text/paragraphs.ts";

/** How many more teams the command says what to raise for. */
const ASKED = [1, 5];

/** What the command finds, as `--json` gives it: `null` is unknown, everywhere. */
interface Found extends Headroom {
  readonly moreTeams: { readonly shared: MoreTeams; readonly dedicated: MoreTeams };
  readonly raises: readonly RaisesFor[];
}

/** Says how much of every limit the documents use up, how many more teams fit, and what to raise. */
export function headroom(world: World, options: DocumentOptions & { readonly json?: boolean }): number {
  const { tenancy, teams } = requireModel(world, options);
  const limits = headroomOf(tenancy, teams);
  const found: Found = {
    ...limits,
    moreTeams: { shared: moreTeams(limits, "team"), dedicated: moreTeams(limits, "dedicatedTeam") },
    raises: ASKED.map((more) => raisesFor(limits, more)),
  };
  const colors = pc.createColors(world.stdout.isTTY && world.env["NO_COLOR"] === undefined);
  world.stdout.write(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : textOf(found, colors));
  return 0;
}

function textOf(found: Found, paint: Paint): string {
  const { readOn, limits, moreTeams, raises } = found;
  const blocks = [
    [
      paint.bold(
        readOn === null
          ? "No limit was read from the tenancy: write limits into tenancy.yaml."
          : `Limits as read from the tenancy on ${readOn}`,
      ),
    ],
    tableLines(limits, paint),
    limits.some(({ source }) => source === "documented")
      ? [
          paint.dim(
            `${DEFAULT_MARK} OCI's default: the tenancy's own may differ, and what others use is unknown.`,
          ),
        ]
      : [],
    [paint.dim(teamCounted(found))],
    [paint.bold(answer(moreTeams.shared)), dedicatedAnswer(found, moreTeams.dedicated)],
    raises.map(raising),
  ];
  return paragraphs(blocks);
}

const HEADS = [
  "limit",
  "at most",
  "used elsewhere",
  "this rollout",
  "free",
  "a team needs",
  "teams that fit",
];
const DEFAULT_MARK = "*";
const UNKNOWN = "unknown";

/** Aligned columns; what is unknown says so, and is painted as what nobody has seen. */
function tableLines(limits: readonly LimitHeadroom[], paint: Paint): string[] {
  const rows = limits.map(cellsOf);
  const widths = HEADS.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[], painted: (text: string, at: number) => string) =>
    `  ${cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return painted(at === 0 ? cell.padEnd(width) : cell.padStart(width), at);
      })
      .join("  ")}`;
  return [
    line(HEADS, paint.dim),
    ...rows.map((row) => line(row, (text, at) => paintOf(text.trim(), at, paint)(text))),
  ];
}

function paintOf(cell: string, at: number, paint: Paint): (text: string) => string {
  if (cell === UNKNOWN) return paint.yellow;
  return at === HEADS.length - 1 && cell === "0" ? paint.red : (text) => text;
}

function cellsOf({ name, source, limit, usedElsewhere, used, free, team }: LimitHeadroom): string[] {
  const known = (count: number | null) => (count === null ? UNKNOWN : formatCount(count));
  return [
    source === "documented" ? `${name}${DEFAULT_MARK}` : name,
    known(limit),
    known(usedElsewhere),
    formatCount(used),
    known(free),
    formatCount(team.needed),
    fitWords(team.fit),
  ];
}

function fitWords(fit: TeamsThatFit): string {
  if (typeof fit === "number") return formatCount(fit);
  return { "none-needed": "needs none", unbounded: "any number", unknown: UNKNOWN }[fit];
}
