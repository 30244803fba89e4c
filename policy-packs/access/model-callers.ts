import type { Subject } from "../../rollout/onboarding/vocabulary/iam/statement.ts";
import { gatewayName } from "../../rollout/onboarding/vocabulary/principals.ts";

/** @returns whether a statement speaks of an environment's access layer, and of nobody else */
export function isGateway(subject: Subject, environment: string): boolean {
  if (subject.kind !== "dynamic-group") return false;
  return subject.principals.every(
    (principal) =>
      principal.by === "name" &&
      principal.domain === undefined &&
      principal.name.toLowerCase() === gatewayName(environment).toLowerCase(),
  );
}
