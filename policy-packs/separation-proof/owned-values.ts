import { visitLeaves } from "./leaves.ts";
import { environmentOf, type PlacedStack, type ProvenResource } from "./proven-stack.ts";

/** Who a value belongs to. */
export interface Owner {
  readonly stack: string;
  /** Absent for what all environments share. */
  readonly environment: string | undefined;
  readonly resource: string;
  readonly urn: string;
  readonly type: string;
  /** Never the value itself. */
  readonly kind: Kind;
}

/** What of a resource a value is, in words. */
export type Kind = "the id of" | "the name of" | "what OCI made along with";

/** Types whose name the whole tenancy knows once, or that statements, logs and connectors know by name, and its input. */
const NAMES: Readonly<Record<string, readonly [input: string, unique: boolean]>> = {
  "oci:ObjectStorage/bucket:Bucket": ["name", true],
  "oci:Identity/group:Group": ["name", true],
  "oci:Identity/dynamicGroup:DynamicGroup": ["name", true],
  "oci:Identity/networkSource:NetworkSource": ["name", true],
  "oci:Limits/quota:Quota": ["name", true],
  "oci:Identity/policy:Policy": ["name", false],
  "oci:Streaming/streamPool:StreamPool": ["name", false],
};

/** What the cloud makes along with a resource, and what belongs to it alone. */
const MADE_ALONG: Readonly<Record<string, readonly string[]>> = {
  "oci:Core/vcn:Vcn": ["defaultSecurityListId", "defaultRouteTableId", "defaultDhcpOptionsId"],
  "oci:Core/drg:Drg": ["defaultDrgRouteTables", "defaultExportDrgRouteDistributionId"],
  "oci:Kms/vault:Vault": ["managementEndpoint", "cryptoEndpoint"],
  "oci:Kms/key:Key": ["currentKeyVersion"],
  "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint": ["fqdn"],
};

/** Every value that belongs to one stack, and who owns it. */
export class OwnedValues {
  readonly #owners = new Map<string, Owner[]>();
  /** Ids, and names that a tenancy knows once, which the states of two stacks claim. */
  readonly claimedTwice: (readonly [first: Owner, second: Owner])[] = [];

  constructor(stacks: readonly PlacedStack[], environments: ReadonlySet<string>) {
    for (const stack of stacks) {
      for (const resource of stack.resources) {
        const environment = environmentOf(stack, resource, environments);
        const { name, urn, type } = resource;
        const owner = { stack: stack.stack, environment, resource: name, urn, type };
        for (const [value, kind, unique] of valuesOf(resource)) this.#add(value, { ...owner, kind }, unique);
      }
    }
  }

  #add(value: string, owner: Owner, unique: boolean): void {
    const owners = this.#owners.get(value);
    if (owners === undefined) {
      this.#owners.set(value, [owner]);
      return;
    }
    // Two types may bear the same name, and an id is of one.
    const other = owners.find(
      ({ stack, type, kind }) =>
        stack !== owner.stack && kind === owner.kind && (kind === "the id of" || type === owner.type),
    );
    if (unique && other !== undefined) this.claimedTwice.push([other, owner]);
    // One owner of each environment and type tells all that is asked.
    if (!owners.some(({ environment, type }) => environment === owner.environment && type === owner.type))
      owners.push(owner);
  }

  /** @returns the other environment's resource that a value belongs to; `undefined` for what is one's own or shared */
  foreign(value: string, environment: string): Owner | undefined {
    const owners = this.#owners.get(value);
    if (owners === undefined) return undefined;
    const mayUse = owners.some(
      (owner) => owner.environment === undefined || owner.environment === environment,
    );
    return mayUse ? undefined : owners[0];
  }
}

/** An id that is a number or a short word stands within another resource, and means nothing without it. */
function isWhole(id: string): boolean {
  return id.startsWith("ocid1.") || id.includes("/");
}

function valuesOf({
  type,
  id,
  props,
  outputs = {},
}: ProvenResource): [string, kind: Kind, unique: boolean][] {
  if (!type.startsWith("oci:")) return [];
  const values: [string, Kind, boolean][] = [];
  if (id !== undefined && isWhole(id)) values.push([id, "the id of", true]);
  const [input, unique] = NAMES[type] ?? [];
  if (input !== undefined)
    visitLeaves(props[input], input, ({ text }) => {
      if (text !== undefined && text !== "") values.push([text, "the name of", unique === true]);
    });
  for (const output of MADE_ALONG[type] ?? [])
    visitLeaves(outputs[output], output, ({ text, isKey }) => {
      if (text !== undefined && text !== "" && !isKey)
        values.push([hostOf(text), "what OCI made along with", false]);
    });
  return values;
}

function hostOf(text: string): string {
  return text.replace(/^https:\/\//, "");
}
