import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { formatCount } from "../../amounts.ts";
import { headlineOf } from "../../headline.ts";
import { html, type Fragment } from "../../html/html.ts";
import { section } from "../../html/marks.ts";

/** Violations that never came to be (ME-1): a number for those who ask what the policies are for. */
export function preventedSection({ prevented: { violations, unreadable } }: AuditEvidence): Fragment {
  const lost =
    unreadable === 0
      ? undefined
      : html`<p class="caution">
          ${formatCount(unreadable)} lines of the record cannot be read: there may be more.
        </p>`;
  const head = ["When", "Policy", "Stack", "What"];
  const table = html`<table class="rows">
    <caption class="unseen">
      Violations that were prevented
    </caption>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${violations.map(
        ({ at, policy, stack, message, operation, sandbox }) =>
          html`<tr>
            <th scope="row">
              ${at}<span class="note">${operation}${sandbox ? ", in a local OCI" : ""}</span>
            </th>
            <td data-label="Policy">
              <div><code>${policy}</code></div>
            </td>
            <td data-label="Stack">
              <div><code>${stack}</code></div>
            </td>
            <td data-label="What"><div>${message}</div></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  return section(
    "prevented",
    "Prevented",
    "What a mandatory policy stopped on the machine of this audit before it reached a cloud, oldest first.",
    [lost, violations.length === 0 ? html`<p class="empty">None is on record.</p>` : table],
  );
}

/** What made and judged the resources, from which documents: who has the same digests had the same. */
export function auditFooter({ evidence, toolkit }: AuditEvidence): Fragment {
  const made = [
    [`Toolkit ${toolkit.version}`, ""],
    [`Node ${toolkit.node}, Pulumi ${toolkit.pulumi}, provider ${toolkit.provider}`, ""],
    ["Programs", toolkit.program],
    ["Packages", toolkit.packages],
    ["Reports", toolkit.reports],
    ...toolkit.packs.map(({ name, digest }) => [`Pack ${name}`, digest]),
    ...evidence.declaration.documents.map(({ path, digest }) => [path, digest]),
  ];
  return html`<footer class="page-foot">
    <div class="wrap">
      <h2>What made this</h2>
      <p class="hint">With SHA-256 digests, so that everybody can tell whether theirs are the same.</p>
      <ul class="plain documents">
        ${made.map(([what, digest]) => html`<li><span class="name">${what}</span> ${digest === "" ? undefined : html`<code class="digest">${digest}</code>`}</li>`)}
      </ul>
      <p class="closing">${headlineOf(evidence).sentence}.</p>
    </div>
  </footer>`;
}
