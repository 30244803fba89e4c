import type { Input } from "@pulumi/pulumi";
import { TAG_KEYS, TENANCY_ENVIRONMENT } from "../../rollout/onboarding/vocabulary/tags.ts";
import { EnvironmentCompartments } from "../components/environment-compartments/environment-compartments.ts";
import { GovernanceAccess } from "../components/governance-access/governance-access.ts";
import { TagNamespace } from "../components/tag-namespace/tag-namespace.ts";
import { definedTags, platformOwnership } from "../defined-tags.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProvider } from "../provider.ts";

/** What OCI keeps tenancy-wide; hands each environment its compartment and the tag definitions. */
export function tenancyProgram(context: ProgramContext): ProgramOutputs {
  const { model, tenancyId } = context;
  const opts = { providers: { oci: ociProvider(context) } };
  const environments = model.tenancy.environments.map(({ name }) => name);
  const { costCenter, owner } = model.tenancy.platform;

  const tagNamespace = new TagNamespace(
    "tags",
    { tenancyId, environments, dataClasses: model.tenancy.dataClasses.map(({ name }) => name) },
    opts,
  );
  // What carries a tag is created after it: OCI refuses keys that a namespace does not hold yet.
  const tagged = { ...opts, dependsOn: [...tagNamespace.tags] };
  const compartments = new EnvironmentCompartments(
    "compartments",
    { tenancyId, environments, costCenter, owner },
    tagged,
  );
  new GovernanceAccess(
    "ai-governance-access",
    {
      tenancyId,
      financeGroup: model.tenancy.groups.finance,
      auditorGroup: model.tenancy.groups.auditors,
      tags: definedTags(platformOwnership(TENANCY_ENVIRONMENT, costCenter, owner)),
    },
    { ...tagged, dependsOn: [...tagNamespace.tags, compartments] },
  );

  return Object.fromEntries(
    Object.entries(compartments.environmentIds).map(([environment, compartmentId]) => {
      const values: Record<string, Input<string>> = { compartmentId };
      for (const { key } of TAG_KEYS) values[`tagDefinitionId.${key}`] = tagNamespace.tagDefinitionIds[key];
      return [environment, values];
    }),
  );
}
