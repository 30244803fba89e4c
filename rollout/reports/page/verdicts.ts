import type { Evidence } from "../../evidence/evidence.ts";
import type { Verdict } from "../../onboarding/vocabulary/verdicts.ts";
import { policyFindings } from "./findings.ts";
import { anchorOf, html, type Fragment } from "../html/html.ts";
import { section } from "../html/marks.ts";
import { byPolicy } from "./policy-verdicts.ts";
import { outcomeTable, stackTable } from "./verdict-tables.ts";

/** More columns than this fit neither a screen nor a sheet of paper. */
const STACK_COLUMNS = 6;

/** For auditors: by pack, each policy on each stack, then what was found and what to do about it. */
export function verdictsSection(evidence: Evidence): Fragment {
  const verdicts = evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []);
  const packs = [...new Set(verdicts.map(({ pack }) => pack))].sort();
  const stacks = evidence.stacks.map(({ stack }) => stack);
  const body =
    packs.length === 0
      ? html`<p class="empty">No policy ran.</p>`
      : packs.map((pack) =>
          packCard(
            pack,
            verdicts.filter((verdict) => verdict.pack === pack),
            stacks,
          ),
        );
  return section(
    "verdicts",
    "Verdicts",
    "Each policy on each stack, by policy pack. A mandatory policy that fails stops an update; an advisory one does not.",
    body,
  );
}

function packCard(pack: string, verdicts: readonly Verdict[], stacks: readonly string[]): Fragment {
  const id = anchorOf("pack", pack);
  const policies = byPolicy(verdicts);
  const table =
    stacks.length > STACK_COLUMNS ? outcomeTable(pack, policies, stacks) : stackTable(pack, policies, stacks);
  return html`<article class="card pack" aria-labelledby="${id}">
    <h3 id="${id}">${pack}</h3>
    ${table} ${policies.map(policyFindings)}
  </article>`;
}
