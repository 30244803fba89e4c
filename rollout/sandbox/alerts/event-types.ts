/** How the event type of a change is called, and of what it tells. */
export interface EventType {
  /** e.g. `com.oraclecloud.budgets.updatebudget`. */
  readonly name: string;
  /** The parent: of what has no event of its own. */
  readonly of: "itself" | "parent";
}

/**
 * Kind → what its event types are made of: service, word, and how its deletion ends. Source: OCI Events, Services that
 * Produce Events; CIS OCI Foundations 4.3 to 4.12.
 */
const KINDS: Readonly<Record<string, readonly [source: string, word: string, deletion?: ".end"]>> = {
  budget: ["budgets", "budget"],
  budgetalertrule: ["budgets", "alertrule"],
  policy: ["identitycontrolplane", "policy"],
  group: ["identitycontrolplane", "group"],
  dynamicgroup: ["identitycontrolplane", "dynamicgroup"],
  vcn: ["virtualnetwork", "vcn"],
  drg: ["virtualnetwork", "drg"],
  drgattachment: ["virtualnetwork", "drgattachment"],
  routetable: ["virtualnetwork", "routetable"],
  securitylist: ["virtualnetwork", "securitylist"],
  networksecuritygroup: ["virtualnetwork", "networksecuritygroup"],
  localpeeringgateway: ["virtualnetwork", "localpeeringgateway", ".end"],
  servicegateway: ["servicegateway", "servicegateway", ".end"],
};

/** Kinds that OCI moves between compartments with an event. */
const MOVED: ReadonlySet<string> = new Set([
  "routetable",
  "securitylist",
  "networksecuritygroup",
  "localpeeringgateway",
  "servicegateway",
]);

/** The rules of a network security group are no resources: one type tells of all changes to them. */
const SECURITY_RULES: EventType = {
  name: "com.oraclecloud.virtualnetwork.updatenetworksecuritygroupsecurityrules",
  of: "parent",
};

/** @returns undefined where none is known, as for tags, tag defaults and compartments */
export function eventTypeOf(kind: string, action: string): EventType | undefined {
  if (kind === "securityrule") return SECURITY_RULES;
  const known = KINDS[kind];
  if (known === undefined) return undefined;
  const [source, word, end = ""] = known;
  const verb = verbOf(kind, word, action, end);
  return verb === undefined ? undefined : { name: `com.oraclecloud.${source}.${verb}`, of: "itself" };
}

function verbOf(kind: string, word: string, action: string, end: string): string | undefined {
  if (action === "create" || action === "update") return `${action}${word}`;
  if (action === "delete") return `delete${word}${end}`;
  return action === "changeCompartment" && MOVED.has(kind) ? `change${word}compartment` : undefined;
}
