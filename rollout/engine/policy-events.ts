import { readLastWords, type PolicyDiagnostics } from "../../policy-packs/index.ts";

/** Pack in which our own command line runs every policy; other packs' events are not ours to read. */
export const PACK = "all";

/**
 * The policy events of the CLI, as it sends them: the package's own types lack the summaries and know no
 * level "advisory". Source: pulumi, sdk/go/common/apitype/events.go.
 */
export interface PolicyEvents {
  readonly policyEvent?: {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: string;
  };
  readonly policyAnalyzeSummaryEvent?: Summary & { readonly resourceUrn: string };
  readonly policyAnalyzeStackSummaryEvent?: Summary;
  /** What a pack's process writes to its error output comes as a diagnostic, as everybody's does. */
  readonly diagnosticEvent?: { readonly message: string };
}

interface Summary {
  readonly policyPackName: string;
  readonly passed?: readonly string[];
}

/** Gathers what the packs said. What is not applicable appears in no event. */
export class PolicyRecord {
  readonly #violations: PolicyDiagnostics["violations"][number][] = [];
  readonly #passed: PolicyDiagnostics["passed"][number][] = [];
  readonly #complaints: string[] = [];
  #resources = 0;
  #stacks = 0;

  get diagnostics(): PolicyDiagnostics {
    return { complete: this.answered, violations: this.#violations, passed: this.#passed };
  }

  /** What a pack's process said before it was ended. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /**
   * Whether the pack looked at resources and at the stack. The CLI also says that all is well where a pack
   * evaluated nothing, and nothing must never read as passed.
   */
  get answered(): boolean {
    return this.#resources > 0 && this.#stacks > 0;
  }

  take({
    policyEvent,
    policyAnalyzeSummaryEvent: ofResource,
    policyAnalyzeStackSummaryEvent: ofStack,
    diagnosticEvent,
  }: PolicyEvents): void {
    if (diagnosticEvent !== undefined && readLastWords(diagnosticEvent.message) !== undefined)
      this.#complaints.push(diagnosticEvent.message);
    if (policyEvent?.policyPackName === PACK) {
      const { policyName, message, enforcementLevel, resourceUrn } = policyEvent;
      const urn = resourceUrn === undefined || resourceUrn === "" ? {} : { resourceUrn };
      this.#violations.push({ policyName, message: message.trim(), enforcementLevel, ...urn });
    }
    if (ofResource?.policyPackName === PACK) {
      this.#resources += 1;
      const { resourceUrn } = ofResource;
      this.#passed.push(...(ofResource.passed ?? []).map((policyName) => ({ policyName, resourceUrn })));
    }
    if (ofStack?.policyPackName === PACK) {
      this.#stacks += 1;
      this.#passed.push(...(ofStack.passed ?? []).map((policyName) => ({ policyName })));
    }
  }
}
