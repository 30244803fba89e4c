/** How the command line asks for one answer that a new team's document needs. It is light: the help loads it. */
export interface Flag {
  /** What stands for the value, without the use or environment, in the help. */
  readonly value: string;
  /** What is asked for; a question where it is asked on a terminal. */
  readonly about: string;
  /** Each use, or each environment, has an answer of its own: `<of>=<value>`. */
  readonly of?: "use" | "environment";
  /** A value that names no use or environment holds for all of them. */
  readonly spreads?: true;
  readonly many?: true;
  /** Who can answer; a request for access never answers what the platform team decides. */
  readonly by: "team" | "platform";
}

/** Every answer, in the order in which they are asked. */
export const FLAGS = {
  product: { value: "text", about: "Product the team answers for, as people know it", by: "team" },
  owner: { value: "address", about: "Mail address of who answers for the team's use", by: "team" },
  "cost-center": { value: "id", about: "Cost center that pays", by: "team" },
  phase: { value: "phase", about: "Phase of the rollout the team begins in", by: "platform" },
  "readiness-assessor": {
    value: "address",
    about: "Who assessed that the team is ready for a pilot",
    by: "platform",
  },
  "readiness-date": { value: "date", about: "Day of that assessment", by: "platform" },
  "readiness-operates-in-oci": {
    value: "reference",
    about: "Evidence that the team runs workloads in OCI already",
    by: "platform",
  },
  "readiness-logging": {
    value: "reference",
    about: "Evidence that the team's logging is mature",
    by: "platform",
  },
  "readiness-incident-response": {
    value: "reference",
    about: "Evidence that someone answers when it breaks",
    by: "platform",
  },
  "role-review-every-days": {
    value: "days",
    about: "Days between two reviews of the members of the team's groups",
    by: "platform",
  },
  "role-reviewed-on": { value: "date", about: "Day of the last review of the members", by: "platform" },
  "role-reviewer": { value: "address", about: "Who reviewed the members", by: "platform" },
  "role-review-evidence": {
    value: "reference",
    about: "Where the result of that review can be read",
    by: "platform",
  },
  use: { value: "approvedUse", about: "Approved use", many: true, by: "team" },
  "data-class": {
    value: "class",
    about: "Data class that prompts may hold",
    of: "use",
    spreads: true,
    many: true,
    by: "team",
  },
  model: {
    value: "model",
    about: "Model that is called",
    of: "use",
    spreads: true,
    many: true,
    by: "team",
  },
  environment: {
    value: "environment",
    about: "Environment it runs in",
    of: "use",
    spreads: true,
    many: true,
    by: "team",
  },
  workflow: {
    value: "text",
    about: "Step of whose work the model takes part in",
    of: "use",
    by: "team",
  },
  justification: {
    value: "text",
    about: "Why a model is used, for whoever approves it",
    of: "use",
    by: "team",
  },
  "redaction-by": {
    value: "text",
    about: "What removes personal and secret data before a call",
    of: "use",
    by: "team",
  },
  "redaction-evidence": {
    value: "reference",
    about: "Where the proof of that can be looked up",
    of: "use",
    by: "team",
  },
  endpoint: {
    value: "endpoint",
    about: "Private endpoint to the models, the environment's or the team's own",
    of: "environment",
    spreads: true,
    by: "platform",
  },
  network: {
    value: "cidr",
    about: "Address block the team's applications call from",
    of: "environment",
    by: "platform",
  },
  budget: {
    value: "amount",
    about: "Budget per month, whole units of the tenancy's currency",
    of: "environment",
    by: "team",
  },
  users: {
    value: "text",
    about: "Where the users' group gets its members from, and who decides",
    of: "environment",
    by: "platform",
  },
  operators: {
    value: "text",
    about: "Where the operators' group gets its members from, and who decides",
    of: "environment",
    by: "platform",
  },
  "users-group": {
    value: "group",
    about: "Existing group of the users; one is created where none is named",
    of: "environment",
    by: "platform",
  },
  "operators-group": {
    value: "group",
    about: "Existing group of the operators; one is created where none is named",
    of: "environment",
    by: "platform",
  },
  recipient: {
    value: "address",
    about: "Mail address in the team that receives the budget alerts",
    many: true,
    by: "team",
  },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof FLAGS;
export const FLAG_NAMES = Object.keys(FLAGS) as FlagName[];

/**
 * @param key  use or environment that the value is for; absent: whichever
 * @returns a flag as one writes it, for example `--budget dev=<amount>`
 */
export function flagUsage(flag: FlagName, key?: string): string {
  const { value, of, spreads } = flagFacts(flag);
  if (of === undefined || (spreads === true && key === undefined)) return `--${flag} <${value}>`;
  return key === undefined ? `--${flag} <${of}=${value}>` : `--${flag} ${key}=<${value}>`;
}

/** @returns what is known of a flag; the table's own type knows each flag's fields only */
export function flagFacts(flag: FlagName): Flag {
  return FLAGS[flag];
}
