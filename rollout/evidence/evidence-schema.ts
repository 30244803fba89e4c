import { z } from "zod";
import type {
  CutOffRun,
  LockHolder,
  RecoveredResource,
  Recovery,
} from "../onboarding/vocabulary/recovery.ts";
import { ENGINES, OPERATIONS, STEPS } from "../onboarding/vocabulary/stack-runs.ts";
import type { Json, KeptResource, PlannedResource, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { declarationSchema } from "./declaration-schema.ts";
import { STACK_OUTCOMES, type Evidence, type StackEvidence } from "./evidence.ts";
import type { MembersOf } from "./schema-of.ts";
import { verdictSchema } from "./verdict-schema.ts";

/** Any JSON. What `JSON.parse` returned is nothing else, and a look at each of its values would cost more than all the rest. */
const json = z.unknown() as z.ZodType<Json>;

const recoveredResourceSchema = z.strictObject({
  type: z.string(),
  name: z.string(),
} satisfies MembersOf<RecoveredResource>);

const recoverySchema = z.strictObject({
  cutOff: z.array(
    z.strictObject({
      run: z.string(),
      operation: z.string(),
      process: z.number(),
      host: z.string(),
      since: z.string(),
    } satisfies MembersOf<CutOffRun>),
  ),
  ended: z.array(z.number()),
  processesUnknown: z.boolean(),
  unlocked: z.array(
    z.strictObject({
      user: z.string(),
      host: z.string(),
      process: z.number(),
      since: z.string(),
    } satisfies MembersOf<LockHolder>),
  ),
  adopted: z.array(recoveredResourceSchema.extend({ id: z.string() })),
  dropped: z.array(recoveredResourceSchema),
  repeated: z.array(recoveredResourceSchema),
  reread: z.array(recoveredResourceSchema),
  said: z.string(),
} satisfies MembersOf<Recovery>);

const resourceSchema = z.strictObject({
  urn: z.string(),
  type: z.string(),
  name: z.string(),
  parent: z.string().exactOptional(),
  custom: z.boolean(),
  protect: z.boolean(),
  inputs: z.record(z.string(), json),
  id: z.string().exactOptional(),
  outputs: z.record(z.string(), json).exactOptional(),
  dependencies: z.array(z.string()).exactOptional(),
  propertyDependencies: z.record(z.string(), z.array(z.string())).exactOptional(),
  step: z.enum(STEPS).exactOptional(),
} satisfies MembersOf<PlannedResource>);

const runSchema = z.strictObject({
  stack: z.string(),
  engine: z.enum(ENGINES),
  operation: z.enum(OPERATIONS),
  resources: z.array(resourceSchema),
  verdicts: z.array(verdictSchema),
  changes: z.record(z.enum(STEPS), z.number()).exactOptional(),
  awaits: z.array(z.string()),
  errors: z.array(z.string()).exactOptional(),
  kept: z.array(
    z.strictObject({
      urn: z.string(),
      type: z.string(),
      reason: z.string(),
    } satisfies MembersOf<KeptResource>),
  ),
  recovery: recoverySchema.exactOptional(),
} satisfies MembersOf<StackRun>);

const stackSchema = z
  .strictObject({
    stack: z.string(),
    environment: z.string().exactOptional(),
    team: z.string().exactOptional(),
    outcome: z.enum(STACK_OUTCOMES),
    reason: z.string().exactOptional(),
    run: runSchema.exactOptional(),
  } satisfies MembersOf<StackEvidence>)
  .superRefine(({ stack, run }, context) => {
    const other = [run, ...(run?.verdicts ?? [])].find((part) => part !== undefined && part.stack !== stack);
    if (other === undefined) return;
    const message = `holds what was said of stack "${other.stack}"`;
    context.addIssue({ code: "custom", path: ["run"], message });
  });

export const evidenceSchema = z.strictObject({
  apiVersion: z.literal("rollout/v1"),
  kind: z.literal("Evidence"),
  operation: z.enum(OPERATIONS),
  engine: z.enum(ENGINES),
  sandbox: z.boolean(),
  declaration: declarationSchema,
  stacks: z.array(stackSchema),
} satisfies MembersOf<Evidence>);
