import type { SeenPreview, SeenStack } from "./approval.ts";

/** What was approved, and what is there now, stacks apart. */
type Circumstances = Omit<SeenPreview, "stacks" | "day" | "by">;

/** @returns what is not as it was when the preview was made, a clause each; none where all is the same */
export function changedCircumstances(approved: Circumstances, now: Circumstances): string[] {
  const { toolkit } = approved;
  return [
    ...(approved.tenancyId === now.tenancyId
      ? []
      : [`the preview is of tenancy ${approved.tenancyId}, and this run is for ${now.tenancyId}`]),
    ...changedFiles("the document ", approved.documents, now.documents),
    ...(toolkit.program === now.toolkit.program
      ? []
      : ["the program changed since the preview (infra or rollout/onboarding)"]),
    ...(toolkit.policies === now.toolkit.policies
      ? []
      : ["the policies changed since the preview (policy-packs)"]),
    ...(toolkit.packages === now.toolkit.packages
      ? []
      : ["the packages changed since the preview (package-lock.json)"]),
    ...changedVersion("the Pulumi CLI", toolkit.pulumi, now.toolkit.pulumi),
    ...changedVersion("the OCI provider", toolkit.provider, now.toolkit.provider),
  ];
}

/** @returns what is not as it was for one stack; the plan is named only where nothing else explains it */
export function changedStack(stack: string, approved: SeenStack, now: SeenStack): string[] {
  const causes = [
    ...(approved.state === now.state ? [] : [`the state of stack "${stack}" changed since the preview`]),
    ...changedFiles(`what stack "${stack}" is handed in `, approved.handovers, now.handovers),
  ];
  if (causes.length > 0 || approved.plan === now.plan) return causes;
  return [`what would be done to stack "${stack}" is not what was previewed`];
}

function changedFiles(
  what: string,
  approved: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(approved), ...Object.keys(now)])].sort().flatMap((path) => {
    if (approved[path] === now[path]) return [];
    if (now[path] === undefined) return [`${what}${path} was taken away since the preview`];
    if (approved[path] === undefined) return [`${what}${path} was added since the preview`];
    return [`${what}${path} changed since the preview`];
  });
}

function changedVersion(what: string, approved: string, now: string): string[] {
  return approved === now ? [] : [`${what} is ${now}, and was ${approved} at the preview`];
}
