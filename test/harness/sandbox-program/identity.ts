import { generateKeyPairSync } from "node:crypto";
import * as oci from "@pulumi/oci";
import * as pulumi from "@pulumi/pulumi";
import type { Place, SandboxProgramArgs } from "./place.ts";

const isFirst = (value: string, index: number, all: readonly string[]) => all.indexOf(value) === index;

/** Compartment and cost key that the rest stands on. */
export function createTenancy(
  { tenancyId, note }: SandboxProgramArgs,
  opts: Place["opts"],
): { compartmentId: pulumi.Output<string>; costCenter: pulumi.Output<string> } {
  const compartment = new oci.identity.Compartment(
    "team",
    { compartmentId: tenancyId, name: "team", description: note, enableDelete: true },
    opts,
  );
  const compartmentId = compartment.id;
  const namespace = new oci.identity.TagNamespace(
    "spend",
    { compartmentId: tenancyId, name: "Spend", description: note },
    opts,
  );
  const tag = new oci.identity.Tag(
    "cost-center",
    {
      tagNamespaceId: namespace.id,
      name: "CostCenter",
      description: note,
      isCostTracking: true,
      // A value that a default uses cannot be taken away.
      validator: { validatorType: "ENUM", values: ["CC-1", "first", note].filter(isFirst) },
    },
    opts,
  );
  new oci.identity.TagDefault(
    "cost-center",
    { compartmentId, tagDefinitionId: tag.id, value: note, isRequired: false },
    opts,
  );
  return { compartmentId, costCenter: pulumi.interpolate`${namespace.name}.${tag.name}` };
}

/** Who may do what, and from where. */
export function createAccess(place: Place): void {
  const { tenancyId, compartmentId, note, opts } = place;
  const group = new oci.identity.Group(
    "users",
    { compartmentId: tenancyId, name: "users", description: note, freeformTags: { team: "one" } },
    opts,
  );
  createUser(place, group.id);
  new oci.identity.DynamicGroup(
    "apps",
    {
      compartmentId: tenancyId,
      name: "apps",
      description: note,
      matchingRule: pulumi.interpolate`ALL {resource.compartment.id = '${compartmentId}'}`,
    },
    opts,
  );
  new oci.identity.NetworkSource(
    "office",
    { compartmentId: tenancyId, name: "office", description: note, publicSourceLists: ["192.0.2.0/24"] },
    opts,
  );
  new oci.identity.Policy(
    "users",
    {
      compartmentId,
      name: "users",
      description: note,
      freeformTags: { note },
      statements: [
        pulumi.interpolate`allow group ${group.name} to use generative-ai-chat in compartment team`,
      ],
    },
    opts,
  );
}

/** A person in the group, with a key that nobody can sign with. */
function createUser({ tenancyId, note, opts }: Place, groupId: pulumi.Input<string>): void {
  const user = new oci.identity.User(
    "someone",
    { compartmentId: tenancyId, name: "someone", description: note, email: "someone@example.com" },
    opts,
  );
  new oci.identity.UserGroupMembership("someone", { userId: user.id, groupId }, opts);
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyValue = publicKey.export({ type: "spki", format: "pem" }).toString();
  new oci.identity.ApiKey("someone", { userId: user.id, keyValue }, { ...opts, ignoreChanges: ["keyValue"] });
}

/** What Object Storage must be allowed before a bucket takes a key of its own, or a lifecycle. */
export function createServiceAccess({ compartmentId, region, note, opts }: Place): oci.identity.Policy {
  const service = `objectstorage-${region}`;
  return new oci.identity.Policy(
    "services",
    {
      compartmentId,
      name: "services",
      description: note,
      statements: [
        `allow service ${service} to use keys in compartment team`,
        `allow service ${service} to manage object-family in compartment team`,
      ],
    },
    opts,
  );
}
