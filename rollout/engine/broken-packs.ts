import { PACKS, readLastWords, type StackConfiguration } from "../../policy-packs/index.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import type { Verdict } from "../onboarding/vocabulary/verdicts.ts";
import { EngineFault } from "./engine.ts";
import type { EventRecord } from "./engine-events.ts";
import { engineVerdicts } from "./engine-verdicts.ts";
import { PACK } from "./policy-events.ts";

/**
 * A policy pack broke, so that an engine could not finish with a stack: its process is gone, it hung, or it answered
 * what nobody can read. `run` holds what the packs had said by then; what they had not looked at is "not checked" there.
 */
export class PackFault extends EngineFault {
  override readonly name = "PackFault";
  readonly run: StackRun;

  constructor(fault: EngineFault, run: StackRun) {
    super(fault.stackName, fault.message, fault.cause);
    this.run = run;
  }
}

export interface PacksSaid {
  readonly verdicts: readonly Verdict[];
  /** What broke, in a sentence that names the pack, and the policy where somebody told; absent where none broke. */
  readonly broke?: string;
}

/**
 * What the packs said in a run of the real engine, and whether one of them broke.
 *
 * A run that stopped for another reason also stopped the packs: that blames none of them. Nobody watches here for a pack
 * that hangs, because the engine is as silent while a service takes its time; a pack's own process does.
 *
 * @param failure  why the engine's run failed; `undefined` where it did not
 */
export async function packsSaid(
  declared: DeclaredStack,
  record: EventRecord,
  configuration: StackConfiguration,
  failure: unknown,
): Promise<PacksSaid> {
  const { policies, resources } = record;
  const broke = brokenIn([...policies.complaints, ...record.errors, wordsOf(failure)].join("\n"));
  const silent =
    failure === undefined && !policies.answered
      ? `policy pack "${PACK}" did not answer, so nothing was checked`
      : undefined;
  try {
    const verdicts = await engineVerdicts(declared, policies.diagnostics, resources, configuration);
    const said = broke ?? silent;
    return { verdicts, ...(said === undefined ? {} : { broke: said }) };
  } catch (error) {
    return { verdicts: [], broke: `policy pack "${PACK}" answered what nobody can read: ${wordsOf(error)}` };
  }
}

/** Source of the CLI's words: pulumi, pkg/resource/deploy, step_generator.go, and plugin, analyzer_plugin.go. */
function brokenIn(text: string): string | undefined {
  const ended = readLastWords(text);
  if (ended !== undefined)
    return `policy pack "${ended.pack}" hung and was ended, at ${inPack(ended.policy)}`;
  const [, policy, pack] =
    /Error validating resource with policy '([^']+)' from policy pack '([^'@]+)/.exec(text) ?? [];
  if (policy !== undefined && pack !== undefined) return `policy pack "${pack}" broke, at ${inPack(policy)}`;
  const [, failed] = /policy pack "([^"]+)" failed to start/.exec(text) ?? [];
  if (failed !== undefined) return `policy pack "${PACK}" did not start`;
  return /failed to run (?:remediation|policy|stack policy)/.test(text)
    ? `policy pack "${PACK}" broke: its process ended or answered what is no answer`
    : undefined;
}

/** The pack that runs them all is made of others, and those are what somebody mends. */
function inPack(policy: string): string {
  const home = PACKS.find(({ bindings }) => bindings.some((one) => one.policy.name === policy));
  return home === undefined ? `policy "${policy}"` : `policy "${policy}" of pack "${home.name}"`;
}

function wordsOf(error: unknown): string {
  if (error === undefined) return "";
  return error instanceof Error ? error.message : "it threw what is no error";
}
