import type { Evidence } from "../../evidence/evidence.ts";
import { counted } from "../amounts.ts";
import { headlineOf } from "../headline.ts";
import { closingLine } from "./closing.ts";
import { findingGroups } from "./findings.ts";
import { gapLines, keptLines } from "./gaps.ts";
import { UNPAINTED, type Paint } from "./paint.ts";
import { stackLines } from "./stacks.ts";
import { tallyLine } from "./tally-line.ts";
import { paragraphs } from "./paragraphs.ts";

/**
 * The evidence as a person reads it in a terminal: what it is, each stack in one line, what failed, could not
 * be checked or is waived with what to change, and which engine did it.
 *
 * @returns lines that end with a newline; no colour unless `paint` gives some
 */
export function renderText(evidence: Evidence, paint: Paint = UNPAINTED): string {
  const { teams, environments, tenancy } = evidence.declaration;
  const blocks = [
    [
      paint.bold(headlineOf(evidence).sentence),
      paint.dim(
        `${counted(teams.length, "team")}, ${counted(environments.length, "environment")}, ${counted(evidence.stacks.length, "stack")}, ${tenancy.region}`,
      ),
    ],
    stackLines(evidence, paint),
    [tallyLine(evidence, paint)],
    ...findingGroups(evidence, paint),
    keptLines(evidence, paint),
    gapLines(evidence, paint),
    [paint.dim(closingLine(evidence))],
  ];
  return paragraphs(blocks);
}
