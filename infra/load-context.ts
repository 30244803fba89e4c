import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listDocuments } from "../rollout/onboarding/document-files.ts";
import type { RolloutModel } from "../rollout/onboarding/model.ts";
import type { Authentication } from "../rollout/onboarding/vocabulary/authentication.ts";
import { formatProblem, type Problem } from "../rollout/onboarding/problem.ts";
import { readRollout } from "../rollout/onboarding/read-rollout.ts";
import { RolloutError } from "../rollout/onboarding/vocabulary/rollout-error.ts";
import { handoverFileName, openHandover } from "./handover/handover.ts";
import type { ProgramContext } from "./program-context.ts";

/** Where a program's inputs lie. What is absent is the documents' own. */
export interface ContextSource {
  /** Folder of the documents. */
  readonly documents: string;
  /** The day that the documents' dates are compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Folder of the handover files. */
  readonly outputs: string;
  /** OCID of another tenancy to provision: the sandbox's. */
  readonly tenancyId?: string | undefined;
  readonly authentication?: Authentication | undefined;
}

/** The documents hold problems; the message lists them all. Nothing was provisioned. */
export class DocumentProblems extends RolloutError {
  override readonly name = "DocumentProblems";
  override readonly exitCode = 1;
  constructor(problems: readonly Problem[]) {
    super(
      `nothing was provisioned, because the documents hold problems:\n${problems.map(formatProblem).join("\n")}`,
    );
  }
}

/** Reads what a program needs. @throws DocumentProblems, HandoverFault */
export function loadContext(source: ContextSource): ProgramContext {
  const read = readRollout(source.documents, listDocuments(source.documents), source.asOf);
  if ("problems" in read) throw new DocumentProblems(read.problems);
  return contextOf(read.model, source);
}

/** @returns the context of an already checked model */
export function contextOf(
  model: RolloutModel,
  source: Omit<ContextSource, "documents" | "asOf">,
): ProgramContext {
  const tenancyId = source.tenancyId ?? model.tenancy.tenancyId;
  return {
    model,
    tenancyId,
    authentication: source.authentication,
    handedBy: (stack, environment) => {
      const file = join(source.outputs, handoverFileName({ stack, environment }));
      return existsSync(file)
        ? openHandover(file, readFileSync(file, "utf8"), { stack, environment, tenancyId })
        : undefined;
    },
  };
}
