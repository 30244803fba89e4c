import { UNKNOWN_MARKER, type EvaluatedResource } from "../../policy-packs/index.ts";

/** Names that Terraform's OCI provider does not derive as it does the others. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  "oci:Budget/rule:Rule": "oci_budget_alert_rule",
  "oci:Sch/connector:Connector": "oci_sch_service_connector",
};
const SERVICES: Readonly<Record<string, string>> = { ObjectStorage: "objectstorage" };
/** Maps whose keys are the user's own words: an attribute, and nothing in it is renamed. */
const MAPS: ReadonlySet<string> = new Set(["defined_tags", "freeform_tags"]);

/**
 * One stack's resources as Terraform: what checkers of Terraform are given, so that they look at the same things as
 * the policies. What is not known before creation is a reference to what it comes from.
 *
 * Types and arguments are derived from Pulumi's tokens and inputs, which Pulumi derived from Terraform's; Terraform
 * itself has not validated them.
 *
 * @returns HCL
 */
export function terraformOf(resources: readonly EvaluatedResource[]): string {
  const rendered = resources.filter(({ type }) => type.startsWith("oci:"));
  const addresses = new Map(rendered.map((resource) => [resource.urn, addressOf(resource)]));
  const blocks = rendered.map((resource) => {
    const [type, name] = addressOf(resource).split(".") as [string, string];
    return `resource ${JSON.stringify(type)} ${JSON.stringify(name)} {\n${argumentsOf(resource, addresses)}}\n`;
  });
  return ['variable "unknown" {}\n', ...blocks].join("\n");
}

/** @returns Terraform's name of a type that Pulumi calls by this token */
export function terraformType(token: string): string {
  const known = RESOURCE_TYPES[token];
  if (known !== undefined) return known;
  const [, service = "", type = ""] = /^oci:([^/]+)\/([^:]+):/.exec(token) ?? [];
  return `oci_${SERVICES[service] ?? snakeCase(service)}_${snakeCase(type)}`;
}

function addressOf({ type, name }: EvaluatedResource): string {
  return `${terraformType(type)}.${name.replaceAll(/[^\w-]/g, "_")}`;
}

function argumentsOf(resource: EvaluatedResource, addresses: ReadonlyMap<string, string>): string {
  return Object.entries(resource.props)
    .map(([input, value]) => {
      const origins = (resource.propertyDependencies[input] ?? []).flatMap((urn) => addresses.get(urn) ?? []);
      const unknown = origins.length === 1 ? `${origins[0]}.id` : "var.unknown";
      return argument(snakeCase(input), value, unknown, "  ");
    })
    .join("");
}

function argument(name: string, value: unknown, unknown: string, indent: string): string {
  if (!MAPS.has(name)) {
    if (Array.isArray(value) && value.length > 0 && value.every(isObject))
      return value.map((item) => block(name, item, unknown, indent)).join("");
    if (isObject(value)) return block(name, value, unknown, indent);
  }
  return `${indent}${name} = ${expression(value, unknown)}\n`;
}

function block(
  name: string,
  members: Readonly<Record<string, unknown>>,
  unknown: string,
  indent: string,
): string {
  const body = Object.entries(members).map(([key, value]) =>
    argument(snakeCase(key), value, unknown, `${indent}  `),
  );
  return `${indent}${name} {\n${body.join("")}${indent}}\n`;
}

function expression(value: unknown, unknown: string): string {
  if (value === UNKNOWN_MARKER) return unknown;
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map((item) => expression(item, unknown)).join(", ")}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, item]) => `${quoted(key)} = ${expression(item, unknown)}`,
    );
    return `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}

/** A dollar or percent sign before a brace would begin a template. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("${", "$${").replaceAll("%{", "%%{");
}

function snakeCase(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
