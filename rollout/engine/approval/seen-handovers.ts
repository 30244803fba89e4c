import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handoverFileName } from "../../../infra/handover/handover.ts";
import type { DeclaredStack } from "../../onboarding/stacks.ts";

/** @returns the handover files that a stack reads → SHA-256; one that is not there is left out */
export function seenHandovers({ name, needs }: DeclaredStack, outputs: string): Record<string, string> {
  if (name.kind === "tenancy") return {};
  return Object.fromEntries(
    needs
      .map((stack) => handoverFileName({ stack, environment: name.environment }))
      .filter((file) => existsSync(join(outputs, file)))
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(outputs, file)))
          .digest("hex"),
      ]),
  );
}
