import type { EngineEvent as AutomationEvent, OpType } from "@pulumi/pulumi/automation/index.js";
import { nameOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { PlannedResource, Step } from "../onboarding/vocabulary/stack-runs.ts";
import { DriftRecord } from "./drift/drift-record.ts";
import type { EngineListener } from "./engine.ts";
import { plainInputs } from "./plain-values.ts";
import { UnansweredCreates } from "./unanswered-creates.ts";
import { PolicyRecord, type PolicyEvents } from "./policy-events.ts";

const STEPS: Partial<Record<OpType, Step>> = {
  same: "same",
  create: "create",
  update: "update",
  delete: "delete",
  replace: "replace",
  "create-replacement": "replace",
  "delete-replaced": "replace",
};

/** Gathers what an engine says while it works on one stack. */
export class EventRecord {
  readonly #resources = new Map<string, PlannedResource>();
  readonly policies = new PolicyRecord();
  /** What the refresh ahead of the operation found. */
  readonly refreshed = new DriftRecord("ahead");
  /** Of which nobody knows whether OCI did them. */
  readonly unanswered = new UnansweredCreates();
  readonly #errors: string[] = [];
  readonly #stack: string;
  readonly #listener: EngineListener;

  constructor(stack: string, listener: EngineListener) {
    this.#stack = stack;
    this.#listener = listener;
  }

  /** Sorted by URN, so that two runs list them alike. */
  get resources(): PlannedResource[] {
    return [...this.#resources.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }

  /** What the engine and the providers called an error, in order. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  get changes(): Readonly<Record<Step, number>> {
    const changes: Record<Step, number> = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };
    for (const { step, custom, type } of this.#resources.values()) {
      if (step !== undefined && custom && !type.startsWith("pulumi:")) changes[step] += 1;
    }
    return changes;
  }

  readonly take = (event: AutomationEvent & PolicyEvents): void => {
    if (event.resourcePreEvent !== undefined) this.#takeStep(event.resourcePreEvent.metadata, false);
    if (event.resOutputsEvent !== undefined) this.#takeStep(event.resOutputsEvent.metadata, true);
    this.takeErrors(event);
    this.policies.take(event);
    this.refreshed.take(event);
    this.unanswered.take(event);
  };

  /** Takes what went wrong and nothing else. */
  takeErrors({ diagnosticEvent }: AutomationEvent): void {
    if (diagnosticEvent?.severity === "error") this.#takeError(diagnosticEvent.message);
  }

  /** The engine closes every failed run with "preview failed" or "update failed", which tells nobody anything. */
  #takeError(message: string): void {
    const words = withoutMarkup(message);
    if (!/^(preview|update|refresh) failed$/.test(words)) this.#errors.push(words);
  }

  #takeStep(metadata: NonNullable<AutomationEvent["resourcePreEvent"]>["metadata"], done: boolean): void {
    const step = STEPS[metadata.op];
    const state = metadata.new ?? metadata.old;
    if (step === undefined || state === undefined) return;
    const { urn, type } = metadata;
    const name = nameOfUrn(urn);
    this.#listener({ stack: this.#stack, step, name, type, done });

    const before = this.#resources.get(urn)?.step;
    this.#resources.set(urn, {
      urn,
      type,
      name,
      ...(state.parent === undefined || state.parent === "" ? {} : { parent: state.parent }),
      custom: state.custom ?? false,
      protect: state.protect ?? false,
      inputs: plainInputs((state.inputs ?? {}) as Record<string, unknown>),
      step: before === "replace" ? before : step,
    });
  }
}

/** The CLI marks colours as `<{%fg 1%}>` and ends lines with them. */
function withoutMarkup(text: string): string {
  return text.replace(/<\{%[^%]*%\}>/g, "").trim();
}
