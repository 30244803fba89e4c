import type { Level, Severity, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import type { Tier } from "../onboarding/vocabulary/tiers.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import type { PreventedViolation } from "./prevented.ts";
import type { Evidence } from "./evidence.ts";

/** `plan`: an offline plan. `engine`: a preview of the real engine. `state`: what the states say that exists. */
export const AUDIT_SOURCES = ["plan", "engine", "state"] as const;
export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** `requirements`: ids of docs/requirements.md. `cis`: ids of CIS OCI Foundations 3.1. */
export const FRAMEWORKS = ["requirements", "cis"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** A policy of the packs that were run, whether it applied or not. */
export interface AuditedPolicy {
  readonly policy: string;
  readonly pack: string;
  readonly description: string;
  readonly severity: Severity;
  readonly levels: Readonly<Record<Tier, Level>>;
  readonly requirements: readonly string[];
  readonly cis: readonly string[];
  /** Which field of which document to change. */
  readonly remediation: string;
}

/** A waiver that does not do what whoever wrote it expects. */
export interface WaiverProblem {
  readonly waiver: Waiver;
  /** `unmatched`: nothing that was looked at needed it. `forbidden`: what it covers may not be waived there. */
  readonly kind: "unmatched" | "forbidden";
  /** Sentence for its owner. */
  readonly message: string;
}

/** What made the resources and judged them. Digests are SHA-256 in hex. */
export interface AuditToolkit {
  readonly version: string;
  readonly program: string;
  readonly packages: string;
  /** Of what turns evidence into reports. */
  readonly reports: string;
  readonly packs: readonly { readonly name: string; readonly digest: string }[];
  readonly node: string;
  /** Version of the Pulumi CLI and of the provider that the toolkit is pinned to; offline runs use neither. */
  readonly pulumi: string;
  readonly provider: string;
}

/**
 * What every report for an auditor reads: evidence, and what it takes to judge how much that is worth.
 *
 * Its lists are sorted, and nothing but `collectedAt` holds a clock.
 */
export interface AuditEvidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "AuditEvidence";
  readonly from: AuditSource;
  /** RFC 3339, UTC. */
  readonly collectedAt: string;
  /** The day that dates of the documents were compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What was asked for; absent members were not narrowed. */
  readonly scope: {
    readonly team?: string;
    readonly environment?: string;
    readonly framework?: Framework;
  };
  readonly toolkit: AuditToolkit;
  /** Documents with digests are in its declaration; verdicts and resource inputs in its stacks. */
  readonly evidence: Evidence;
  readonly policies: readonly AuditedPolicy[];
  /** One verdict over all stacks at once: that no environment uses what is another's. Absent where not all were looked at. */
  readonly separation?: Verdict;
  readonly waiverProblems: readonly WaiverProblem[];
  /** Violations that mandatory policies stopped on this machine, oldest first (ME-1). */
  readonly prevented: {
    readonly violations: readonly PreventedViolation[];
    /** Lines of the record that nobody can read. */
    readonly unreadable: number;
  };
}
