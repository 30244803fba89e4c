import type { RecoveredResource, RecoveryFacts } from "../../onboarding/vocabulary/recovery.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { pendingOperations, resourcesOf, type ExportedState } from "./exported-state.ts";
import { questionsOf, resolveCreates } from "./pending-creates.ts";
import type { StackState } from "./stack-state.ts";

type Creates = Pick<RecoveryFacts, "adopted" | "dropped" | "repeated" | "reread">;

const NOTHING: Creates = { adopted: [], dropped: [], repeated: [], reread: [] };

/**
 * Settles what an engine had begun and not ended. Nothing of it may still be at work.
 *
 * Changes and deletions that were in flight are read again, too: an update believes the state, which says nothing
 * of how far they came.
 *
 * @throws UnclearCreates, or the engine's own error where the stack is locked
 */
export async function settlePending(stack: string, state: StackState): Promise<Creates> {
  const before = await state.read();
  const pending = pendingOperations(before);
  if (pending.length === 0) return NOTHING;

  const questions = questionsOf(before);
  const answers = questions.length === 0 ? new Map() : await state.lookUp(questions, before);
  const resolution = resolveCreates(stack, before, answers);
  if (resolution.state !== before) {
    requireSame(stack, before, await state.read());
    await state.write(resolution.state);
  }

  const held = new Set(resourcesOf(resolution.state).map(({ urn }) => urn));
  const others = pending.filter(({ type, resource }) => type !== "creating" && held.has(resource.urn));
  const reread = [...new Set(others.map(({ resource }) => resource.urn))];
  const due = [...new Set([...resolution.adopted.map(({ urn }) => urn), ...reread])];
  if (due.length > 0) await state.refresh(due);

  const left = resolution.adopted.length === 0 ? resolution.state : await state.read();
  const there = new Set(resourcesOf(left).flatMap(({ id }) => id ?? []));
  return {
    adopted: resolution.adopted
      .filter(({ id }) => there.has(id))
      .map(({ id, ...rest }) => ({ ...named(rest), id })),
    dropped: [...resolution.dropped, ...resolution.adopted.filter(({ id }) => !there.has(id)).map(named)],
    repeated: resolution.repeated,
    reread: reread.map((urn) => ({
      type: others.find(({ resource }) => resource.urn === urn)?.resource.type ?? "",
      name: nameOfUrn(urn),
    })),
  };
}

function named({ type, name }: RecoveredResource): RecoveredResource {
  return { type, name };
}

/** Writing a state takes no heed of what was written since it was read. */
function requireSame(stack: string, before: ExportedState, now: ExportedState): void {
  if (before.deployment.manifest.time === now.deployment.manifest.time) return;
  throw new Error(`somebody else changed the state of stack "${stack}" meanwhile`);
}
