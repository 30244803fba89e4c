import { CALLER_RULES } from "./catalog/callers.ts";
import { DOCUMENT_RULES } from "./catalog/documents.ts";
import { GROUP_RULES } from "./catalog/groups.ts";
import { NETWORK_RULES } from "./catalog/networks.ts";
import type { RuleEntry } from "./catalog/rule-entry.ts";
import { SPEND_AND_RECORD_RULES } from "./catalog/spend-and-records.ts";
import { TEAM_RULES } from "./catalog/teams.ts";
import { TENANCY_RULES } from "./catalog/tenancy.ts";
import { USE_RULES } from "./catalog/uses.ts";
import { WAIVER_RULES } from "./catalog/waivers.ts";

export { ruleName } from "./catalog/rule-entry.ts";

/** Every cross-field rule, in reading order. Adding one to its topic in `catalog/` is the whole registration. */
export const RULES: readonly RuleEntry[] = [
  ...DOCUMENT_RULES,
  ...TENANCY_RULES,
  ...TEAM_RULES,
  ...USE_RULES,
  ...CALLER_RULES,
  ...GROUP_RULES,
  ...NETWORK_RULES,
  ...SPEND_AND_RECORD_RULES,
  ...WAIVER_RULES,
];
