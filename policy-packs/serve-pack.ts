import { PolicyPack } from "@pulumi/policy";
import { policiesOf, type PolicyPackDefinition } from "./binding.ts";
import { servedPolicies } from "./served-policies.ts";
import { startWatchdog } from "./watchdog/watchdog.ts";

/** Milliseconds in which a policy must have answered; the engine itself would wait for ever. */
const PATIENCE = 30_000;

/** Serves policies to an engine, as the one pack of this process. */
export function servePack(
  name: string,
  packs: readonly PolicyPackDefinition[],
  { patience = PATIENCE }: { readonly patience?: number } = {},
): void {
  const policies = policiesOf(packs);
  const watch = startWatchdog(
    name,
    policies.map((policy) => policy.name),
    patience,
  );
  new PolicyPack(name, { policies: servedPolicies(policies, { patience, watch }) });
}
