import type { AuditedPolicy, AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsIn } from "../../../evidence/judgements.ts";
import { nameOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import { OUTCOMES, type Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import { counted } from "../../amounts.ts";
import { anchorOf, html, type Fragment } from "../../html/html.ts";
import { chips, outcomeMark, section } from "../../html/marks.ts";
import { OUTCOME_WORDS } from "../../outcomes.ts";
import { verdictsOf } from "./conclusion.ts";
import { countMarks } from "./count-marks.ts";
import { controlNames, entryAttributes, GROUP } from "./entries.ts";
import { stackReference } from "./stacks.ts";

/** By pack, every policy: what it holds, what it looked at on which stack, and what came of it. */
export function policiesSection(audited: AuditEvidence): Fragment {
  const verdicts = Map.groupBy(verdictsOf(audited), ({ pack, policy }) => `${pack}/${policy}`);
  const known = new Map(audited.policies.map((policy) => [`${policy.pack}/${policy.policy}`, policy]));
  // The proof over all stacks at once is a verdict without a policy in any pack.
  for (const [key, [first]] of verdicts)
    if (first !== undefined && !known.has(key)) known.set(key, policyOf(first));
  const packs = [...Map.groupBy(known, ([, { pack }]) => pack)];
  return section(
    "policies",
    "Policies",
    "What each looked at: open one to see the resources by name. Their URNs are in audit.csv and audit.json.",
    packs.map(
      ([pack, policies]) =>
        html`<div class="card pack" ${GROUP}>
          <h3>${pack} <span class="hint">${counted(policies.length, "policy", "policies")}</span></h3>
          ${policies.map(([key, policy]) => policyFold(policy, verdicts.get(key) ?? []))}
        </div>`,
    ),
  );
}

function policyOf(verdict: Verdict): AuditedPolicy {
  const { level } = verdict;
  return { ...verdict, levels: { development: level, production: level } };
}

function policyFold(policy: AuditedPolicy, verdicts: readonly Verdict[]): Fragment {
  const { description, severity, levels, remediation } = policy;
  const isSame = levels.development === levels.production;
  const level = isSame
    ? levels.production
    : `${levels.development} in development, ${levels.production} in production`;
  return html`<details class="fold" id="${anchorOf("policy", `${policy.pack}/${policy.policy}`)}" ${GROUP}>
    <summary><code class="name">${policy.policy}</code>${countMarks(verdicts)}</summary>
    <div class="fold-body">
      <p>${description}</p>
      <p class="policy-facts">
        <span class="severity severity-${severity}">${severity} severity</span><span>${level}</span>${chips(
          controlNames(policy),
        )}
      </p>
      <ul class="plain lines">
        ${OUTCOMES.flatMap((outcome) =>
          verdicts.filter((verdict) => verdict.outcome === outcome).map((verdict) => stackLine(verdict)),
        )}
      </ul>
      <p class="remedy"><strong>What to change</strong> ${remediation}</p>
    </div>
  </details>`;
}

/** One policy on one stack, with the names of what it looked at; what it found stands under findings and exceptions. */
function stackLine(verdict: Verdict): Fragment {
  const { stack, outcome, severity, pack, reason } = verdict;
  const judgements = judgementsIn(verdict);
  const named = OUTCOMES.flatMap((wanted) => {
    const names = judgements
      .filter((judgement) => judgement.outcome === wanted)
      .flatMap(({ resource }) => (resource === undefined ? [] : [nameOfUrn(resource) || resource]));
    return names.length === 0
      ? []
      : [html`<span class="line"><b>${OUTCOME_WORDS[wanted]}:</b> ${names.join(", ")}</span>`];
  });
  const facts = { outcome, severity, pack, stack, controls: controlNames(verdict) };
  return html`<li class="stack-line" ${entryAttributes(facts)}>
    ${outcomeMark(outcome)}
    <div>
      ${stackReference(stack)}
      <span class="note"
        >${outcome === "not-applicable" ? reason : named.length === 0 ? "the stack as a whole" : named}</span
      >
    </div>
  </li>`;
}
