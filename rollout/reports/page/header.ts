import type { Evidence } from "../../evidence/evidence.ts";
import { counted } from "../amounts.ts";
import { headlineOf } from "../headline.ts";
import type { Fragment } from "../html/html.ts";
import { masthead } from "../html/masthead.ts";

/** @returns the document's title: what was done and for whom, e.g. `Offline plan: payments` */
export function titleOf(evidence: Evidence): string {
  const names = evidence.declaration.teams.map(({ name }) => name);
  const shown = names.slice(0, 4).join(", ");
  const rest = names.length > 4 ? ` and ${counted(names.length - 4, "more team")}` : "";
  return `${headlineOf(evidence).label}: ${names.length === 0 ? "no team" : `${shown}${rest}`}`;
}

export function pageHeader(evidence: Evidence): Fragment {
  const { region, tenancyId } = evidence.declaration.tenancy;
  return masthead(headlineOf(evidence), [
    ["Engine", evidence.engine === "offline" ? "Offline, in this process" : "Pulumi"],
    ["Operation", evidence.operation],
    ["Region", region],
    ["Tenancy", tenancyId],
  ]);
}
