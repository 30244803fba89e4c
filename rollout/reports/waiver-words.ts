import type { Finding } from "../onboarding/vocabulary/verdicts.ts";

/** @returns who accepted a finding until when, and where that can be read; `undefined` where nobody did */
export function waiverWords({ waiver }: Finding): string | undefined {
  if (waiver === undefined) return undefined;
  const { expires, approver, owner, ticket, reason } = waiver;
  return `Waived until ${expires} by ${approver} for ${owner} (${ticket}): ${reason}`;
}
