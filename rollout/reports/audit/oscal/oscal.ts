import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsOf } from "../../../evidence/judgements.ts";
import { REQUIREMENTS } from "../../../onboarding/vocabulary/requirements.ts";
import { nameOfUrn, typeOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import { jsonText } from "../../json/json.ts";
import { gapsOf } from "../gaps.ts";
import { findingsOf, type Controls } from "./findings.ts";
import { auditKey, observedIn, subjectUuid } from "./observations.ts";
import { risksOf } from "./risks.ts";
import { cisControl, property, unlessEmpty, uuidOf, words } from "./words.ts";

/** Of NIST's schema that the tests hold it against. */
const OSCAL_VERSION = "1.2.1";

/**
 * OSCAL assessment results: an observation for each finding, a finding for each control, a risk for what failed and an
 * approved deviation for what is waived. Every UUID follows from the content.
 */
export function renderOscal(evidence: AuditEvidence): string {
  const { collectedAt, toolkit } = evidence;
  const { tenancy, documents } = evidence.evidence.declaration;
  const audit = auditKey(evidence);
  const plan = uuidOf("plan", ...toolkit.packs.flatMap(({ name, digest }) => [name, digest]));
  return jsonText({
    "assessment-results": {
      uuid: uuidOf("results", ...audit),
      metadata: {
        title: "Audit of the policies of a rollout",
        "last-modified": collectedAt,
        version: toolkit.version,
        "oscal-version": OSCAL_VERSION,
      },
      "import-ap": { href: `#${plan}` },
      results: [resultOf(evidence, audit)],
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: "What is assessed",
            description: words(
              `There is no assessment plan of its own: the policies of the packs ${toolkit.packs.map(({ name, digest }) => `${name} (SHA-256 ${digest})`).join(", ")} are the plan.`,
            ),
          },
          ...documents.map(({ path, digest }) => ({
            uuid: uuidOf("document", tenancy.tenancyId, path, digest),
            title: words(path),
            props: [property("document", path), property("sha-256", digest)],
          })),
        ],
      },
    },
  });
}

function resultOf(evidence: AuditEvidence, audit: readonly string[]): object {
  const { from, collectedAt, asOf, toolkit, scope, waiverProblems } = evidence;
  const controls = controlsIn(evidence);
  const observed = observedIn(evidence);
  const risks = risksOf(evidence, observed);
  return {
    uuid: uuidOf("result", ...audit),
    title: words(`Policies on the ${SOURCES[from]}`),
    description: words(`Collected from the ${SOURCES[from]}; dates are compared with ${asOf}.`),
    start: collectedAt,
    end: collectedAt,
    props: [
      property("from", from),
      property("as-of", asOf),
      ...Object.entries(scope).map(([name, value]) => property(`scope-${name}`, value)),
      property("program-sha-256", toolkit.program),
      property("packages-sha-256", toolkit.packages),
      property("node", toolkit.node),
      property("pulumi", toolkit.pulumi),
      property("provider", toolkit.provider),
      ...waiverProblems.map(({ kind, message }) => property(`waiver-${kind}`, message)),
    ],
    "local-definitions": unlessEmpty("inventory-items", inventoryOf(evidence)),
    "reviewed-controls": { "control-selections": [selectionOf(controls)] },
    ...unlessEmpty(
      "observations",
      observed.map(({ observation }) => observation),
    ),
    ...unlessEmpty("risks", [...risks.values()]),
    ...unlessEmpty("findings", findingsOf(audit, controls, observed, risks)),
  };
}

const SOURCES = {
  plan: "offline plan",
  engine: "preview of the engine",
  state: "state of what exists",
} as const satisfies Record<AuditEvidence["from"], string>;

/** Controls that a policy serves, in the order of their ids; those of a framework alone where the audit was narrowed to it. */
function controlsIn(evidence: AuditEvidence): Controls {
  const { policies, scope } = evidence;
  const served = [...policies, ...judgementsOf(evidence).map(({ verdict }) => verdict)];
  const controls = new Map<string, string>();
  for (const { requirements, cis } of served) {
    if (scope.framework !== "cis") for (const id of requirements) controls.set(id, requirementWords(id));
    if (scope.framework !== "requirements")
      for (const id of cis) controls.set(cisControl(id), `CIS OCI Foundations 3.1, ${id}`);
  }
  return new Map([...controls].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function requirementWords(id: string): string {
  return new Map<string, string>(Object.entries(REQUIREMENTS)).get(id) ?? id;
}

function selectionOf(controls: Controls): object {
  const chosen = [...controls.keys()].map((id) => ({ "control-id": id }));
  // OSCAL has no empty selection.
  if (chosen.length === 0)
    return { description: "No policy was run, so no control was reviewed.", "include-all": {} };
  return { description: "Controls that a policy of the packs serves.", "include-controls": chosen };
}

function inventoryOf(evidence: AuditEvidence): object[] {
  const subjects = new Set([
    ...judgementsOf(evidence).map(({ resource, verdict }) => resource ?? verdict.stack),
    ...gapsOf(evidence).map(({ stack }) => stack),
  ]);
  return [...subjects]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((subject) => ({
      uuid: subjectUuid(evidence, subject),
      description: words(nameOfUrn(subject) || subject),
      props:
        nameOfUrn(subject) === ""
          ? [property("stack", subject)]
          : [property("urn", subject), property("type", typeOfUrn(subject))],
    }));
}
