import type { Evidence, StackEvidence } from "../../evidence/evidence.ts";
import type { PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import { counted } from "../amounts.ts";
import { cloudResources, kindOf, SUBJECT_TITLES, SUBJECTS, subjectOf, type Subject } from "../subjects.ts";
import { anchorOf, html, type Content, type Fragment } from "../html/html.ts";
import { inputList } from "./inputs.ts";
import { protectedMark, section, unknownMark } from "../html/marks.ts";

/** What stands, or would stand, in the cloud: by stack, then by what it is about. */
export function resourcesSection(evidence: Evidence): Fragment {
  const lead = [
    "Open a stack for its resources, and a resource for its inputs.",
    evidence.engine === "offline" ? " Offline nobody knows whether a resource is new or already there." : "",
  ];
  const body =
    evidence.stacks.length === 0
      ? html`<p class="empty">No stack was worked on.</p>`
      : evidence.stacks.map(stackResources);
  const folded = html`<p class="print-only hint">
    Inputs of single resources are folded on paper; the page and the JSON report hold them.
  </p>`;
  return section("resources", "Resources", lead, [folded, body]);
}

function stackResources({ stack, run }: StackEvidence): Fragment {
  const id = anchorOf("resources", stack);
  if (run === undefined) {
    return html`<div class="card stack" id="${id}">
      <h3><code>${stack}</code></h3>
      ${unknownMark("Not known: the stack did not come to its end.")}
    </div>`;
  }
  const resources = cloudResources(run.resources);
  if (resources.length === 0) {
    return html`<div class="card stack" id="${id}">
      <h3><code>${stack}</code></h3>
      <p class="empty">No resources.</p>
    </div>`;
  }
  const groups = SUBJECTS.map(
    (subject) => [subject, resources.filter(({ type }) => subjectOf(type) === subject)] as const,
  ).filter(([, members]) => members.length > 0);
  return html`<details class="card stack" id="${id}">
    <summary>
      <h3><code>${stack}</code></h3>
      <span class="total">${counted(resources.length, "resource")}</span>
      <span class="subjects"
        >${groups.map(([subject, members]) => html`<span class="chip">${SUBJECT_TITLES[subject]} <b>${members.length}</b></span> `)}</span
      >
    </summary>
    ${groups.map(([subject, members]) => subjectGroup(subject, members))}
  </details>`;
}

function subjectGroup(subject: Subject, resources: readonly PlannedResource[]): Fragment {
  return html`<div class="subject">
    <h4>${SUBJECT_TITLES[subject]}</h4>
    <ul class="plain resources">
      ${resources.map((resource) => html`<li>${oneResource(resource)}</li>`)}
    </ul>
  </div>`;
}

function oneResource(resource: PlannedResource): Content {
  const line = html`<span class="resource-line"
    ><code class="name">${resource.name}</code>
    <span class="kind">${kindOf(resource.type)} <code class="token">${resource.type}</code></span>
    <span class="flags"
      >${resource.step === undefined ? undefined : html`<span class="step step-${resource.step}">${resource.step}</span> `}${
        resource.protect ? protectedMark() : undefined
      }</span
    ></span
  >`;
  if (Object.keys(resource.inputs).length === 0) return html`<div class="no-inputs">${line}</div>`;
  return html`<details>
    <summary>${line}</summary>
    ${inputList(resource.inputs)}
  </details>`;
}
