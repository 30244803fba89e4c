import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import type { Finding, Verdict } from "../../onboarding/vocabulary/verdicts.ts";
import { waiverWords } from "../waiver-words.ts";
import { anchorOf, html, type Fragment } from "../html/html.ts";
import { outcomeMark, stackLink } from "../html/marks.ts";
import type { PolicyVerdicts } from "./policy-verdicts.ts";

const ORDER = ["failed", "not-checked", "waived"] as const;

/** Everything one policy found, the gravest first, and what to do; nothing where it found nothing. */
export function policyFindings({ policy, verdicts }: PolicyVerdicts): Fragment | undefined {
  const found = ORDER.flatMap((outcome) =>
    verdicts.flatMap((verdict) =>
      verdict.findings
        .filter((finding) => finding.outcome === outcome)
        .map((finding) => ({ verdict, finding })),
    ),
  );
  if (found.length === 0) return undefined;
  const [{ remediation, pack }] = verdicts;
  return html`<section
    class="findings"
    id="${anchorOf("policy", `${pack}/${policy}`)}"
    aria-label="Findings of ${policy}"
  >
    <h4><code>${policy}</code></h4>
    <ul class="plain">
      ${found.map(({ verdict, finding }) => findingItem(verdict, finding))}
    </ul>
    <p class="remedy"><strong>What to change</strong> ${remediation}</p>
  </section>`;
}

/** One finding: what, where, and the policy's own words. */
export function findingItem({ stack }: Pick<Verdict, "stack">, finding: Finding): Fragment {
  const { outcome, resource, message } = finding;
  const waived = waiverWords(finding);
  const where =
    resource === undefined ? html`the stack as a whole` : html`<code>${nameOfUrn(resource)}</code>`;
  return html`<li class="finding">
    ${outcomeMark(outcome)}
    <div>
      <p class="message">${message}</p>
      ${waived === undefined ? "" : html`<p class="note">${waived}</p>`}
      <p class="note">${where} in ${stackLink(stack)}</p>
    </div>
  </li>`;
}
