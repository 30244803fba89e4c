import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import type { DeclaredStack } from "../../onboarding/stacks.ts";
import type { Drift } from "../../onboarding/vocabulary/drift.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import type { EngineListener } from "../engine.ts";
import type { EventRecord } from "../engine-events.ts";
import { cloudResources } from "../kept-resources.ts";
import { findStack, type WorkspaceOptions } from "../pulumi-workspace.ts";
import { refuseForeignState } from "../state-tenancy.ts";
import { DriftRecord } from "./drift-record.ts";

/**
 * Looks at one stack. A refresh that is only previewed takes no lock, writes no state and leaves no history
 * (pulumi, pkg/backend/diy/backend.go, `Refresh`), so it can look while another run holds the stack; what that
 * run is changing just then may be told as drift.
 *
 * @param tenancyId  whose OCI is asked
 * @param record  takes what the engine calls an error
 */
export async function findDrift(
  declared: DeclaredStack,
  options: WorkspaceOptions,
  tenancyId: string,
  record: EventRecord,
  listener: EngineListener,
): Promise<Drift> {
  const { stack: name } = declared.name;
  const stack = await findStack(declared, options);
  if (stack === undefined) return { stack: name, state: "not-up" };
  const state = await stack.exportStack();
  const pending = pendingCreates(state);
  const held = cloudResources(state).length;
  if (held === 0 && pending.length === 0) return { stack: name, state: "not-up" };
  await refuseForeignState(stack, tenancyId);

  const found = new DriftRecord("itself");
  await stack.previewRefresh({
    color: "never",
    onEvent: (event) => {
      record.takeErrors(event);
      found.take(event);
      const metadata = event.resOutputsEvent?.metadata;
      if (metadata === undefined) return;
      listener({ stack: name, step: "same", name: nameOfUrn(metadata.urn), type: metadata.type, done: true });
    },
  });
  if (found.looked < held) {
    throw new Error(`only ${found.looked} of ${held} resources were compared with OCI`);
  }
  if (found.sawNothing) throw new NothingSeen(found.looked);
  return { stack: name, state: "up", looked: found.looked, drifted: found.drifted, pending };
}

/** None of a stack's resources was found: whoever asks sees another tenancy, or may see nothing. */
export class NothingSeen extends Error {
  override readonly name = "NothingSeen";
  constructor(looked: number) {
    super(
      `OCI shows none of the ${looked} resources that the state holds. It answers what is gone and what you may not see alike: ` +
        `check with "rollout doctor" who is signed in to which tenancy.`,
    );
  }
}

/** @returns the URNs of what an interrupted run began to create, sorted */
function pendingCreates(state: Deployment): string[] {
  const { pending_operations: operations } = (state.deployment ?? {}) as {
    readonly pending_operations?: readonly {
      readonly type: string;
      readonly resource: { readonly urn: string };
    }[];
  };
  return (operations ?? [])
    .filter(({ type }) => type === "creating")
    .map(({ resource }) => resource.urn)
    .sort();
}
