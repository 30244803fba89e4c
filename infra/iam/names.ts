import { POLICY_WORDS } from "../../rollout/onboarding/vocabulary/policy-words.ts";
import { RolloutError } from "../../rollout/onboarding/vocabulary/rollout-error.ts";

/** A name that OCI would refuse, or that would end where a statement goes on. Nothing was provisioned. */
export class IamNameError extends RolloutError {
  override readonly name = "IamNameError";

  constructor(what: string, name: string, allowed: string) {
    super(`${what} ${JSON.stringify(name)} cannot stand in an IAM statement: ${allowed}.`);
  }
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const PRINCIPAL = /^[A-Za-z0-9._+-]{1,100}$/;
const VALUE = /^[A-Za-z0-9._:@+-]{1,255}$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-[0-9]+$/;

/** @returns a group or dynamic group, `Group` or `Domain/Group`, quoted as OCI asks where it must be */
export function principalName(name: string): string {
  const [first = "", second, ...more] = name.split("/");
  const parts = second === undefined ? [first] : [first, second];
  if (more.length > 0 || !parts.every((part) => PRINCIPAL.test(part)))
    throw new IamNameError(
      "The group",
      name,
      'write "Group" or "Domain/Group" of letters, digits and . _ + -, at most 100 each',
    );
  if (parts.length === 2) return parts.map((part) => `'${part}'`).join("/");
  return PLAIN.test(first) && !POLICY_WORDS.has(first.toLowerCase()) ? first : `'${first}'`;
}

/** @returns a compartment's path; OCI documents no quotes here, so a word of the language is refused */
export function compartmentPath(path: readonly string[]): string {
  const wrong = path.find((name) => !PLAIN.test(name) || POLICY_WORDS.has(name.toLowerCase()));
  if (path.length === 0 || wrong !== undefined)
    throw new IamNameError(
      "The compartment",
      wrong ?? "",
      "write letters, digits and . _ -, at most 100, and no word of the policy language",
    );
  return path.join(":");
}

/** @returns a value of a condition in quotes */
export function quotedValue(value: string): string {
  return `'${plainValue(value)}'`;
}

/** @returns a pattern that matches what starts with `prefix` */
export function prefixPattern(prefix: string): string {
  return `/${plainValue(prefix)}*/`;
}

/** @returns the region as it stands, e.g. `us-chicago-1` */
export function regionName(region: string): string {
  if (!REGION.test(region)) throw new IamNameError("The region", region, "write it like us-chicago-1");
  return region;
}

function plainValue(value: string): string {
  if (!VALUE.test(value))
    throw new IamNameError("The value", value, "write letters, digits and . _ : @ + -, at most 255");
  return value;
}
