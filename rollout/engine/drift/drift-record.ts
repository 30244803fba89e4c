import type { EngineEvent as AutomationEvent } from "@pulumi/pulumi/automation/index.js";
import type { DriftedResource, PropertyChange } from "../../onboarding/vocabulary/drift.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { SECRET, type Json } from "../../onboarding/vocabulary/stack-runs.ts";
import { plainInputs } from "../plain-values.ts";
import { holdsSecret } from "./compared-values.ts";
import { propertyChanges } from "./property-changes.ts";

type StepMetadata = NonNullable<AutomationEvent["resOutputsEvent"]>["metadata"];

/** What the engine calls the step of a refresh: by itself, named after what it found; ahead of another operation, `refresh`. */
const OPS = { itself: ["same", "update", "delete"], ahead: ["refresh"] } as const;

/**
 * Gathers what a refresh finds.
 *
 * Which property has drifted is the provider's word, not ours: having read a resource, the engine asks it what an `up` of
 * the same program would change (pulumi, pkg/resource/deploy/step.go, `RefreshStep`). So what is told is what
 * `up` repairs: the properties that the program sets, compared as the provider compares them (sets without order,
 * tags in any case). What nobody set and OCI fills in (times, counters, states) never counts. From and to come from
 * the state's outputs and the answer, which are of one shape.
 */
export class DriftRecord {
  readonly #ops: readonly string[];
  readonly #looked = new Set<string>();
  readonly #drifted = new Map<string, DriftedResource>();

  constructor(refresh: keyof typeof OPS) {
    this.#ops = OPS[refresh];
  }

  /** How many resources of a cloud were looked at. */
  get looked(): number {
    return this.#looked.size;
  }

  /** Sorted by URN. */
  get drifted(): DriftedResource[] {
    return [...this.#drifted.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }

  /**
   * Nothing at all was found of what the state holds. OCI answers what is gone and what one may not see alike, so
   * this is a wrong tenancy or a lost right far more often than a stack that somebody deleted whole.
   */
  get sawNothing(): boolean {
    return this.looked > 0 && this.drifted.filter(({ kind }) => kind === "gone").length === this.looked;
  }

  take({ resOutputsEvent }: AutomationEvent): void {
    const metadata = resOutputsEvent?.metadata;
    if (metadata === undefined || !this.#ops.includes(metadata.op)) return;
    const { urn, type, old, new: found } = metadata;
    if (old?.custom !== true || type.startsWith("pulumi:")) return;
    this.#looked.add(urn);
    const isGone = metadata.op === "delete" || found === undefined || found === null;
    const changes = isGone ? [] : changesOf(metadata);
    if (!isGone && changes.length === 0) return;
    this.#drifted.set(urn, { urn, type, name: nameOfUrn(urn), kind: isGone ? "gone" : "changed", changes });
  }
}

function changesOf({ detailedDiff, old, new: found }: StepMetadata): PropertyChange[] {
  const keys = new Set(
    Object.keys(detailedDiff ?? {})
      .filter((path) => !isOfOracle(path))
      .map(propertyOf),
  );
  const set = plainInputs(old?.inputs ?? {});
  const before = plainInputs(old?.outputs ?? {});
  const after = plainInputs(found?.outputs ?? {});
  return [...keys].sort().flatMap((key) => {
    const changes = propertyChanges(key, before[key], after[key], set[key]);
    if (changes.length > 0) return changes;
    // Where OCI answers what it did before, it never took what the program set.
    const never = propertyChanges(key, set[key], after[key], set[key]);
    return never.length > 0 ? never : [unclear(key, [before[key], after[key], set[key]])];
  });
}

/** A property that the provider calls changed and whose values do not show how: told all the same. */
function unclear(at: string, values: readonly (Json | undefined)[]): PropertyChange {
  return values.some(holdsSecret) ? { at, from: SECRET, to: SECRET } : { at };
}

function isOfOracle(path: string): boolean {
  return /\bdefinedTags(\["|\.)oracle-tags\./i.test(path) || /^systemTags\b/.test(path);
}

/** @returns e.g. `retentionRules` of `retentionRules[0].duration` */
function propertyOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}
