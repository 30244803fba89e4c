import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { nameOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import type { Waiver } from "../../../onboarding/vocabulary/waivers.ts";
import type { Observed } from "./observations.ts";
import { property, uuidOf, words } from "./words.ts";

export interface Risk {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly statement: string;
  readonly status: "open" | "deviation-approved";
  readonly props: readonly object[];
  readonly deadline?: string;
  readonly remediations: readonly object[];
  readonly "related-observations": readonly { readonly "observation-uuid": string }[];
}

/**
 * @returns the risk of each finding that failed or is waived, by its observation's UUID. A waiver is an approved deviation
 *   with its last day as the deadline. What was not checked is no risk that anybody knows of.
 */
export function risksOf(evidence: AuditEvidence, observed: readonly Observed[]): Map<string, Risk> {
  const seen = new Map<string, number>();
  return new Map(
    observed.flatMap((one) => {
      const { uuid } = one.observation;
      const risk = riskOf(evidence, one, seen);
      return risk === undefined ? [] : [[uuid, risk] as const];
    }),
  );
}

function riskOf(
  { evidence }: AuditEvidence,
  { observation, outcome, verdict, judgement }: Observed,
  seen: Map<string, number>,
): Risk | undefined {
  if (verdict === undefined || judgement === undefined) return undefined;
  if (outcome !== "failed" && outcome !== "waived") return undefined;
  const { stack, pack, policy, severity, level } = verdict;
  const { resource, message, waiver } = judgement;
  // The same risk in the next audit, whatever day and however worded: not by the message.
  const subject = [evidence.declaration.tenancy.tenancyId, stack, pack, policy, resource ?? ""];
  const before = seen.get(JSON.stringify(subject)) ?? 0;
  seen.set(JSON.stringify(subject), before + 1);
  const uuid = uuidOf("risk", ...subject, `${before}`);
  const where = resource === undefined ? stack : nameOfUrn(resource) || resource;
  return {
    uuid,
    title: words(`${pack}/${policy}: ${where}`),
    description: words(message),
    statement: words(`It does not hold that: ${verdict.description}`),
    status: waiver === undefined ? "open" : "deviation-approved",
    props: [
      property("outcome", outcome),
      property("severity", severity),
      property("level", level),
      property("stack", stack),
      ...(waiver === undefined ? [] : propsOf(waiver)),
    ],
    ...(waiver === undefined ? {} : { deadline: `${waiver.expires}T23:59:59Z` }),
    remediations: [
      {
        uuid: uuidOf("remediation", uuid),
        lifecycle: "recommendation",
        title: words(`What to change for ${policy}`),
        description: words(verdict.remediation),
      },
    ],
    "related-observations": [{ "observation-uuid": observation.uuid }],
  };
}

function propsOf({ reason, owner, approver, ticket, expires }: Waiver): object[] {
  return Object.entries({ reason, owner, approver, ticket, expires }).map(([name, value]) =>
    property(`waiver-${name}`, value),
  );
}
