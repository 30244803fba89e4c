import { parseQuota } from "../../../onboarding/vocabulary/iam/quota.ts";

/** @returns what is wrong with a statement of the quota language */
export function wrongQuota(text: string): string | undefined {
  const read = parseQuota(text);
  return "quota" in read
    ? undefined
    : `Invalid quota statement: expected ${read.expected} at character ${read.at} of "${text}".`;
}
