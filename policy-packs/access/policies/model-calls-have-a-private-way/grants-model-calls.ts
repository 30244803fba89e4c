import { parseStatement } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";

/** Resource types of generative AI that are looked after, not called. */
const NOT_CALLED: ReadonlySet<string> = new Set(["generative-ai-project", "generative-ai-private-endpoint"]);

/**
 * Whether a statement lets somebody call models. One that is not readable counts: nobody can say that it does not.
 *
 * Source: OCI IAM, resource types and permissions of Generative AI.
 */
export function grantsModelCalls(text: string): boolean {
  const parsed = parseStatement(text);
  if (!("statement" in parsed)) return true;
  const { grants, resourceType } = parsed.statement;
  if (resourceType === undefined) return grants.some((permission) => /^generative_ai_/i.test(permission));
  const type = resourceType.toLowerCase();
  const ofModels = type === "all-resources" || (type.startsWith("generative-ai-") && !NOT_CALLED.has(type));
  return ofModels && grants.some((verb) => /^(use|manage)$/i.test(verb));
}
