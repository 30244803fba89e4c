import { fixForName } from "../nearest-name.ts";
import { POLICY_NAMES } from "../vocabulary/policy-names.ts";
import { problemAt, type Rule } from "../written.ts";

/** A waiver of a policy that does not exist covers nothing, and nobody notices until an update is refused (RE-3). */
export const waiversNamePolicies: Rule = ({ waivers }) =>
  waivers === undefined
    ? []
    : waivers.document.waivers.flatMap(({ policy }, at) => {
        if (POLICY_NAMES.includes(policy)) return [];
        const fix = fixForName(policy, POLICY_NAMES);
        // All names would be a page; the table has what each of them says, too.
        const short = fix.length > 120 ? "Write the name of a policy of POLICIES.md" : fix;
        return [problemAt(waivers.yaml, ["waivers", at, "policy"], `no policy is called "${policy}"`, short)];
      });
