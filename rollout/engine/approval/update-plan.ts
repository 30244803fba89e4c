import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { plainValue } from "../plain-values.ts";
import { canonicalDigest } from "./canonical-digest.ts";

/** What a preview would do, without the values that it would write. */
export interface PlannedSteps {
  /** SHA-256 of every step and goal of Pulumi's update plan. */
  readonly plan: string;
  /** e.g. `create oci:Budget/budget:Budget payments-prod-budget`; sorted, what stays as it is left out. */
  readonly steps: string[];
}

/** Pulumi's update plan, as far as it counts here. Source: pulumi, sdk/go/common/apitype/plan.go. */
interface UpdatePlan {
  readonly resourcePlans?: Readonly<Record<string, ResourcePlan>>;
}

/** Its `seed` (of random names, which our program has none of) is drawn anew by every preview and left out. */
interface ResourcePlan {
  readonly goal?: Goal;
  readonly steps?: readonly string[];
}

interface Goal extends Readonly<Record<string, unknown>> {
  readonly type?: string;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>>;
}

/**
 * Makes place for the update plan of a stack. It holds what resources would be given, in the clear where it is no
 * secret, so only its owner may read it. The CLI would let everyone, but keeps the mode of a file that is there.
 *
 * @returns the file's path
 */
export function emptyPlanFile(workFolder: string, stack: string): string {
  const folder = join(workFolder, "plans");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = planFile(workFolder, stack);
  rmSync(file, { force: true });
  closeSync(openSync(file, "wx", 0o600));
  return file;
}

export function planFile(workFolder: string, stack: string): string {
  return join(workFolder, "plans", `${stack}.json`);
}

/** @returns what the plan in a file would do */
export function readPlannedSteps(file: string): PlannedSteps {
  const { resourcePlans = {} } = JSON.parse(readFileSync(file, "utf8")) as UpdatePlan;
  const lasting = Object.entries(resourcePlans).map(([urn, { steps, goal }]) => [
    urn,
    { steps, goal: goalOf(goal) },
  ]);
  return {
    plan: canonicalDigest(Object.fromEntries(lasting)),
    steps: Object.entries(resourcePlans)
      .flatMap(([urn, { steps = [], goal }]) =>
        steps
          .filter((step) => step !== "same")
          .map((step) => `${step} ${goal?.type ?? typeOfUrn(urn)} ${nameOfUrn(urn)}`),
      )
      .sort(),
  };
}

/** What a resource is to be. URNs that it depends on come in the order in which promises resolved: sorted here. */
function goalOf(goal: Goal | undefined): unknown {
  if (goal === undefined) return undefined;
  const { dependencies = [], propertyDependencies = {} } = goal;
  return plainValue({
    ...goal,
    dependencies: [...dependencies].sort(),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([property, urns]) => [property, [...(urns ?? [])].sort()]),
    ),
  });
}

/** A resource that goes has no goal; its URN ends in `…$<type>::<name>`. */
function typeOfUrn(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}
