import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { nameOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import { SECRET } from "../onboarding/vocabulary/stack-runs.ts";
import type { StateResource } from "./interruption/exported-state.ts";

/** OCI's own refusals, as the provider tells them, e.g. `409-Conflict`: what was refused was not made. */
const REFUSED = /\b4\d\d-[A-Z]\w+/;

/**
 * Creates that failed without OCI's word: the connection ended, or the service did. OCI may have made the resource, and
 * the engine, which only knows that the create failed, would make it a second time.
 */
export class UnansweredCreates {
  readonly #failed = new Map<string, StateResource>();
  readonly #words = new Map<string, string>();

  readonly take = ({ resOpFailedEvent, diagnosticEvent }: EngineEvent): void => {
    if (diagnosticEvent?.severity === "error" && diagnosticEvent.urn !== undefined) {
      const { urn, message } = diagnosticEvent;
      this.#words.set(urn, `${this.#words.get(urn) ?? ""}${message}`);
    }
    const metadata = resOpFailedEvent?.metadata;
    if (metadata?.new === undefined || !/^create(-replacement)?$/.test(metadata.op)) return;
    const { urn, type, custom, parent, protect, inputs, provider } = metadata.new;
    // A value that the events keep secret can't be put into a state.
    if (custom !== true || !type.startsWith("oci:") || JSON.stringify(inputs).includes(SECRET)) return;
    this.#failed.set(urn, {
      urn,
      type,
      custom,
      inputs: inputs as StateResource["inputs"],
      provider: provider ?? metadata.provider,
      ...(parent === undefined || parent === "" ? {} : { parent }),
      ...(protect === true ? { protect } : {}),
    } as StateResource);
  };

  /** As a state holds them. */
  get all(): StateResource[] {
    return [...this.#failed.values()].filter(({ urn }) => !REFUSED.test(this.#words.get(urn) ?? ""));
  }
}

/** @returns what to tell of them; `undefined` where there are none */
export function unansweredWords(stack: string, creates: readonly StateResource[]): string | undefined {
  if (creates.length === 0) return undefined;
  const names = creates.map(({ urn }) => nameOfUrn(urn)).join(", ");
  const them = creates.length === 1 ? "it" : "them";
  return `OCI did not answer whether it made ${names}: the next "rollout up ${stack}" looks before it makes ${them}.`;
}
