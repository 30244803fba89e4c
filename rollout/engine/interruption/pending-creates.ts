import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import type { RecoveredResource } from "../../onboarding/vocabulary/recovery.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import {
  pendingCreates,
  resourcesOf,
  withAdopted,
  withoutCreate,
  type ExportedState,
  type StateResource,
} from "./exported-state.ts";
import { idFrom, type Candidate } from "./findings.ts";
import type { Answers, Question } from "./look-up.ts";
import { STABLE_KEYS } from "./stable-keys/index.ts";

/** What became of each create that was in flight, and the state that says so. */
export interface Resolution {
  readonly state: ExportedState;
  /** In the state now; whether those with a name of their own are there, the refresh tells. */
  readonly adopted: readonly (RecoveredResource & { readonly urn: string; readonly id: string })[];
  readonly dropped: readonly RecoveredResource[];
  readonly repeated: readonly RecoveredResource[];
}

/** Nobody can say for certain what became of a create, so somebody has to look. The stack was not changed. */
export class UnclearCreates extends RolloutError {
  override readonly name = "UnclearCreates";

  constructor(stack: string, unclear: readonly string[]) {
    super(
      `an earlier run of stack "${stack}" was cut off while it created ${unclear.length === 1 ? "a resource of which" : "resources of which"} nobody can say what became, so nothing was changed:\n${unclear.map((line) => `  ${line}`).join("\n")}\nThen run "rollout up ${stack}" again.`,
    );
  }
}

/** @returns what OCI has to be asked before the creates of a state can be resolved */
export function questionsOf(state: ExportedState): Question[] {
  return pendingCreates(state).flatMap((create) => {
    const key = STABLE_KEYS[create.type];
    return key?.how === "listed" ? [{ create, key }] : [];
  });
}

/**
 * Resolves the creates one by one: what is there is adopted, what is not is dropped, never both for want of an answer.
 *
 * @throws UnclearCreates  where OCI holds several, one of somebody else, or gave no answer
 */
export function resolveCreates(stack: string, before: ExportedState, answers: Answers): Resolution {
  const known = new Set(resourcesOf(before).flatMap(({ id }) => id ?? []));
  const unclear: string[] = [];
  const adopted: Resolution["adopted"][number][] = [];
  const dropped: RecoveredResource[] = [];
  const repeated: RecoveredResource[] = [];
  let state = before;
  for (const create of pendingCreates(before)) {
    const resource = { type: create.type, name: nameOfUrn(create.urn) };
    const fate = fateOf(create, answers.get(create.urn), known);
    if ("unclear" in fate) {
      unclear.push(`${resource.name} (${resource.type}): ${fate.unclear}`);
    } else if ("id" in fate) {
      state = withAdopted(state, create, fate.id);
      adopted.push({ ...resource, urn: create.urn, id: fate.id });
    } else {
      state = withoutCreate(state, create.urn);
      (fate.isRepeated ? repeated : dropped).push(resource);
    }
  }
  if (unclear.length > 0) throw new UnclearCreates(stack, unclear);
  return { state, adopted, dropped, repeated };
}

type Fate = { readonly id: string } | { readonly isRepeated: boolean } | { readonly unclear: string };

function fateOf(
  { type, inputs = {} }: StateResource,
  answer: readonly Candidate[] | Error | undefined,
  known: ReadonlySet<string>,
): Fate {
  // Components and providers exist in no cloud.
  if (!type.startsWith("oci:")) return { isRepeated: true };
  const key = STABLE_KEYS[type];
  if (key?.how === "repeatable") return { isRepeated: true };
  if (key?.how === "named") return { id: idFrom(key.id, inputs) };
  if (key === undefined) {
    return {
      unclear: `it is not known how to look one up. Delete it in OCI where it is there, and its operation with "pulumi state edit".`,
    };
  }
  if (answer === undefined || answer instanceof Error) {
    return {
      unclear: `OCI could not be asked: ${firstLine(answer)}. See that OCI can be reached with the deployment's sign-in.`,
    };
  }
  // What the state holds already is something else, or what this one was to replace.
  const found = answer.filter(({ id }) => !known.has(id));
  const [one, ...others] = found;
  if (one === undefined) return { isRepeated: false };
  if (others.length > 0) {
    return {
      unclear: `OCI has ${found.length} of it: ${found.map(({ id }) => id).join(", ")}. Delete in OCI all but one of them.`,
    };
  }
  if (!one.isOurs) {
    return {
      unclear: `OCI has ${one.id} in its place, which carries other tags, so somebody else made it. Rename or delete it in OCI.`,
    };
  }
  return { id: one.id };
}

function firstLine(error: Error | undefined): string {
  return (error?.message ?? "there was no answer").trim().split("\n")[0] ?? "";
}
