import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import type { Json, KeptResource, PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";

/** Types that OCI never deletes at once; a delete schedules it. Source: OCI Vault, "deleting a vault", 7 to 30 days. */
export const SCHEDULED_FOR_DELETION = new Set(["oci:Kms/vault:Vault", "oci:Kms/key:Key"]);

export const COMPARTMENT = "oci:Identity/compartment:Compartment";

/** Days until OCI deletes what names no day. Source: OCI Vault API, ScheduleVaultDeletionDetails and ScheduleKeyDeletionDetails. */
const DELETION_DAYS = 30;

/** A resource as a state holds it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly protect?: boolean;
  readonly parent?: string;
  /** URN and id of its provider, joined by `::`. */
  readonly provider?: string;
  readonly dependencies?: readonly string[];
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly inputs?: { readonly retentionRules?: readonly RetentionRule[] };
}

/** As the provider takes it. Source: terraform-provider-oci, objectstorage_bucket, `retention_rules`. */
interface RetentionRule {
  readonly duration?: { readonly timeAmount?: string; readonly timeUnit?: string };
  /** RFC 3339; from then on the rule can only be made longer. */
  readonly timeRuleLocked?: string;
}

export function resourcesOf(state: Deployment): readonly StateResource[] {
  return ((state.deployment ?? {}) as { readonly resources?: readonly StateResource[] }).resources ?? [];
}

/** @returns the resources of a cloud that a state holds, components and providers left out */
export function cloudResources(state: Deployment): StateResource[] {
  return resourcesOf(state).filter(({ custom, type }) => custom === true && !type.startsWith("pulumi:"));
}

/**
 * @param now  when the destroy ended: OCI counts from there
 * @returns what a destroy left: in the state because it is protected, or in OCI because OCI keeps it for a while
 */
export function keptAfterDestroy(
  state: Deployment,
  worked: readonly PlannedResource[],
  now: Date,
): KeptResource[] {
  const scheduled = scheduledDeletions(worked, now);
  const all = cloudResources(state);
  const isNeeded = (urn: string) => all.some(({ dependencies = [] }) => dependencies.includes(urn));
  const left = all.map(({ urn, type, protect, inputs }) => {
    const isHeld = type === COMPARTMENT && scheduled.length > 0 && !isNeeded(urn);
    const otherwise = isHeld ? "OCI keeps it until the keys in it are gone" : "a protected resource needs it";
    const reason = protect === true ? "protected" : otherwise;
    return { urn, type, reason: `${reason}${lockedRules(inputs?.retentionRules)}` };
  });
  return [...left, ...scheduled].sort((a, b) => (a.urn < b.urn ? -1 : 1));
}

/** @returns what a destroy only scheduled, with the day on which OCI deletes it */
export function scheduledDeletions(worked: readonly PlannedResource[], now: Date): KeptResource[] {
  return worked
    .filter(({ type, step }) => step === "delete" && SCHEDULED_FOR_DELETION.has(type))
    .map(({ urn, type, inputs }) => ({
      urn,
      type,
      reason: `OCI deletes it on ${deletionDay(inputs["timeOfDeletion"], now)}, and until then it can be brought back`,
    }));
}

/** The day stands in no answer that Pulumi keeps: what is deleted leaves the state. */
function deletionDay(stated: Json | undefined, now: Date): string {
  if (typeof stated === "string") return stated.slice(0, 10);
  const day = structuredClone(now);
  day.setUTCDate(day.getUTCDate() + DELETION_DAYS);
  return day.toISOString().slice(0, 10);
}

function lockedRules(rules: readonly RetentionRule[] = []): string {
  return rules
    .filter(({ timeRuleLocked }) => timeRuleLocked !== undefined)
    .map(
      ({ duration, timeRuleLocked }) =>
        `; its retention rule is locked from ${timeRuleLocked?.slice(0, 10)}, and keeps every object for ${duration?.timeAmount} ${duration?.timeUnit?.toLowerCase()}`,
    )
    .join("");
}
