import type { Grant, Right } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import {
  isAbout,
  isAtMost,
  permissionsOf,
  TOPICS,
} from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isToDeployersOfPlace } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Whoever deletes a key deletes all that it encrypts; whoever may use one or read a secret needs no other right. */
export const keysAreManagedByDeployersAlone: ResourcePolicy = {
  name: "keys-are-managed-by-deployers-alone",
  description:
    "Deployers alone manage keys and vaults, services use keys, and everybody else sees at most that keys and secrets exist.",
  severity: "critical",
  framework: satisfies("RT-1", "ID-1"),
  tags: cisOci("1.1"),
  remediationSteps:
    "Take the statement out: keys and who uses them follow from environments.<environment> of stacks/tenancy.yaml.",
  validateResource: judgesGrants("No statement is about keys and secrets.", (args) => (grant) => {
    const { subject, right } = grant;
    if (!isAbout(right, TOPICS.keys)) return undefined;
    if (onlyLooks(grant)) return [];
    if (isToDeployersOfPlace(grant, args.urn) && isOfDeployers(right)) return [];
    if (subject.kind !== "service") return ["lets keys or secrets be used"];
    return isUseOfKeys(right) ? [] : ['lets a service do more than "use keys"'];
  }),
};

/** To read a secret is to have it, so of secrets only the listing counts as looking. */
function onlyLooks(grant: Grant): boolean {
  const { right } = grant;
  if (permissionsOf(grant)?.every((permission) => LOOKING.test(permission)) === true) return true;
  return isAtMost(right, "verb" in right && right.type.startsWith("secret") ? "inspect" : "read");
}

const LOOKING = /^(KEY|VAULT|SECRET)_(INSPECT|READ)$/;

function isUseOfKeys(right: Right): boolean {
  return "verb" in right && /^(keys|key-delegate)$/.test(right.type) && isAtMost(right, "use");
}

function isOfDeployers(right: Right): boolean {
  return isUseOfKeys(right) || ("verb" in right && /^(keys|vaults)$/.test(right.type));
}
