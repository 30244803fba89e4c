import { z } from "zod";
import { TIERS } from "../onboarding/vocabulary/tiers.ts";
import { ENDPOINT_KINDS, PHASES, TEAM_STATES } from "../onboarding/vocabulary/uses.ts";
import type {
  Declaration,
  EnvironmentDeclaration,
  TeamDeclaration,
  TeamEnvironmentDeclaration,
  UseDeclaration,
} from "../onboarding/vocabulary/declaration.ts";
import type { MembersOf } from "./schema-of.ts";
import { waiverSchema } from "./verdict-schema.ts";

/** SHA-256 in hex. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

const useSchema = z.strictObject({
  name: z.string(),
  approvedUse: z.string(),
  dataClasses: z.array(z.string()),
  models: z.array(z.string()),
  environments: z.array(z.string()),
  review: z.strictObject({ reviewer: z.string(), ticket: z.string(), expires: z.iso.date() }).exactOptional(),
} satisfies MembersOf<UseDeclaration>);

const teamEnvironmentSchema = z.strictObject({
  environment: z.string(),
  monthlyBudget: z.number(),
  alertPercents: z.array(z.number()),
  forecastPercents: z.array(z.number()),
  recipients: z.array(z.string()),
  retentionDays: z.number(),
  endpoint: z.enum(ENDPOINT_KINDS),
  models: z.array(z.string()),
  applications: z.array(z.string()),
  groups: z.record(z.string(), z.string()),
} satisfies MembersOf<TeamEnvironmentDeclaration>);

const teamSchema = z.strictObject({
  name: z.string(),
  product: z.string(),
  owner: z.string(),
  phase: z.enum(PHASES),
  state: z.enum(TEAM_STATES),
  costCenter: z.string(),
  uses: z.array(useSchema),
  repositories: z.array(z.strictObject({ name: z.string(), environment: z.string(), dataClass: z.string() })),
  environments: z.array(teamEnvironmentSchema),
} satisfies MembersOf<TeamDeclaration>);

const environmentSchema = z.strictObject({
  name: z.string(),
  tier: z.enum(TIERS),
  cidr: z.string(),
} satisfies MembersOf<EnvironmentDeclaration>);

export const declarationSchema = z.strictObject({
  tenancy: z.strictObject({ tenancyId: z.string(), region: z.string(), currency: z.string() }),
  environments: z.array(environmentSchema),
  teams: z.array(teamSchema),
  waivers: z.array(waiverSchema),
  documents: z.array(z.strictObject({ path: z.string(), digest: digestSchema })),
} satisfies MembersOf<Declaration>);
