import type {
  PolicyConfigSchema,
  ReportViolation,
  ResourceValidation,
  ResourceValidationArgs,
  StackValidation,
  StackValidationArgs,
} from "@pulumi/policy";
import { isStackPolicy, type LeveledPolicy } from "./binding.ts";
import { guarded, type Guard } from "./guarded.ts";
import {
  WAIVED_DESCRIPTION,
  WAIVED_ON_RESOURCE,
  WAIVED_ON_STACK,
  waivedMessage,
  WAIVERS,
  type ConfiguredWaiver,
  type WaivedFinding,
} from "./waived.ts";

const SCHEMA: PolicyConfigSchema["properties"] = {
  [WAIVERS]: {
    type: "array",
    items: {
      type: "object",
      properties: {
        resource: { type: "string" },
        expires: { type: "string" },
        asOf: { type: "string" },
      },
      required: ["resource", "expires", "asOf"],
      additionalProperties: false,
    },
  },
};

/**
 * Policies as a pack serves them, each guarded: that one breaks is told, and no waiver covers it. A violation that a waiver of the configuration covers does not count as one. It is
 * told by an advisory policy at the end instead, so that it never disappears. A policy whose every violation is
 * covered has not passed either: it declines to answer.
 *
 * Without configuration, as under plain Pulumi, no waiver holds.
 */
export function servedPolicies(policies: readonly LeveledPolicy[], guard: Guard = {}): LeveledPolicy[] {
  const onResource: WaivedFinding[] = [];
  const onStack: WaivedFinding[] = [];
  return [
    ...policies.map((policy) =>
      guarded(isStack(policy) ? stackWaivable(policy, onStack) : waivable(policy, onResource), guard),
    ),
    {
      name: WAIVED_ON_RESOURCE,
      description: WAIVED_DESCRIPTION,
      enforcementLevel: "advisory",
      validateResource: (args, reportViolation) => {
        const own = taken(onResource, ({ resource }) => resource === args.urn);
        if (own.length === 0) args.notApplicable("No waiver covers a finding here.");
        for (const finding of own) reportViolation(waivedMessage(finding));
      },
    },
    {
      name: WAIVED_ON_STACK,
      description: WAIVED_DESCRIPTION,
      enforcementLevel: "advisory",
      validateStack: (args, reportViolation) => {
        const own = taken(onStack, () => true);
        if (own.length === 0) args.notApplicable("No waiver covers a finding here.");
        for (const finding of own) reportViolation(waivedMessage(finding), finding.resource);
      },
    },
  ];
}

type OnResource = Extract<LeveledPolicy, { readonly validateResource?: unknown }>;
type OnStack = Extract<LeveledPolicy, { readonly validateStack: unknown }>;

function isStack(policy: LeveledPolicy): policy is OnStack {
  return isStackPolicy(policy);
}

function waivable(policy: OnResource, told: WaivedFinding[]): LeveledPolicy {
  const validate = policy.validateResource as ResourceValidation;
  const validateResource = (args: ResourceValidationArgs, reportViolation: ReportViolation) => {
    const covered = coveredBy(args);
    const sorted = new Sorted(
      reportViolation,
      policy.name,
      told,
      (urn) => covered.has(urn ?? args.urn),
      args.urn,
    );
    return then(validate(args, sorted.report), () => sorted.declineIfWaived(args));
  };
  return {
    ...policy,
    configSchema: withWaivers(policy.configSchema),
    // The SDK reads the type that a policy is bound to off the function.
    validateResource: Object.assign(validateResource, validate),
  };
}

function stackWaivable(policy: OnStack, told: WaivedFinding[]): LeveledPolicy {
  const validate: StackValidation = policy.validateStack;
  const validateStack = (args: StackValidationArgs, reportViolation: ReportViolation) => {
    const covered = coveredBy(args);
    const stack = args.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.urn;
    const sorted = new Sorted(
      reportViolation,
      policy.name,
      told,
      (urn) => covered.has(urn ?? stack ?? ""),
      undefined,
    );
    return then(validate(args, sorted.report), () => sorted.declineIfWaived(args));
  };
  return {
    ...policy,
    configSchema: withWaivers(policy.configSchema),
    validateStack: Object.assign(validateStack, validate),
  };
}

/** Sorts a policy's violations into those that are reported and those that a waiver covers. */
class Sorted {
  #waived = 0;
  #reported = 0;
  readonly report: ReportViolation;

  constructor(
    reportViolation: ReportViolation,
    policy: string,
    told: WaivedFinding[],
    isCovered: (urn: string | undefined) => boolean,
    own: string | undefined,
  ) {
    this.report = (message, urn) => {
      if (isCovered(urn)) {
        this.#waived += 1;
        told.push({ policy, message, resource: urn ?? own });
      } else {
        this.#reported += 1;
        reportViolation(message, urn);
      }
    };
  }

  declineIfWaived(args: Pick<ResourceValidationArgs, "notApplicable">): void {
    if (this.#waived > 0 && this.#reported === 0) args.notApplicable("A waiver covers what it found.");
  }
}

/** At once where the answer is there: a promise for each of thousands of calls would cost more than most of them. */
function then(answer: Promise<void> | void, next: () => void): Promise<void> | void {
  return answer instanceof Promise ? answer.then(next) : next();
}

function coveredBy(args: Pick<ResourceValidationArgs, "getConfig">): ReadonlySet<string> {
  const { [WAIVERS]: waivers = [] } = args.getConfig<{ [WAIVERS]?: readonly ConfiguredWaiver[] }>();
  return new Set(waivers.filter(({ expires, asOf }) => asOf <= expires).map(({ resource }) => resource));
}

function withWaivers(schema: PolicyConfigSchema | undefined): PolicyConfigSchema {
  return { ...schema, properties: { ...schema?.properties, ...SCHEMA } };
}

function taken<Item>(from: Item[], which: (item: Item) => boolean): Item[] {
  const found = from.filter(which);
  const rest = from.filter((item) => !which(item));
  from.splice(0, from.length, ...rest);
  return found;
}
