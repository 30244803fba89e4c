import { kebabCase } from "../../rollout/onboarding/vocabulary/kebab-case.ts";
import type { RequirementId } from "../../rollout/onboarding/vocabulary/requirements.ts";
import type { StackName } from "../../rollout/onboarding/vocabulary/stack-names.ts";

/** What a component is for, told without loading it or any of OCI's classes. */
export interface CatalogEntry {
  /** Class name, the last part of its type `rollout:index:<name>`. */
  readonly name: string;
  /** Folder in `infra/components`. */
  readonly folder: string;
  /** Kinds of stacks that it is part of. */
  readonly stacks: readonly StackName["kind"][];
  /** What it serves, the gravest first. Serving is not fulfilling: docs/requirements.md says how far each is. */
  readonly requirements: readonly RequirementId[];
  /** What it does, in one sentence. */
  readonly purpose: string;
}

/** What an entry does not share with the others of its stacks. `folder`: where another component's holds it, too. */
type Described = Pick<CatalogEntry, "requirements" | "purpose"> & { readonly folder?: string };

/** Every component, in the order in which stacks need each other; what several kinds of stacks use comes last. */
export const COMPONENTS: readonly CatalogEntry[] = [
  ...inStacks(["tenancy"], {
    TagNamespace: {
      requirements: ["CO-1", "DA-1"],
      purpose: "Defines the tag keys of the rollout, of which those that map usage track cost.",
    },
    RolloutTagDefaults: {
      folder: "tag-namespace",
      requirements: ["CO-1"],
      purpose: "Marks what was created in the rollout's compartments by other means than the rollout.",
    },
    EnvironmentCompartments: {
      requirements: ["SE-1"],
      purpose: "Gives the rollout, its governance and every environment a compartment of their own.",
    },
    EnvironmentDeployers: {
      requirements: ["SE-1", "ID-3"],
      purpose: "Says who may bring up the stacks of one environment, and of no other.",
    },
    EnvironmentQuotas: {
      requirements: ["CO-4"],
      purpose: "Withholds from an environment what one mistake makes expensive.",
    },
    GovernanceAccess: {
      requirements: ["ID-1", "CX-2"],
      purpose: "Lets platform, finance, auditors and procurement do their own part and no more.",
    },
    NotificationTopics: {
      requirements: ["CO-2"],
      purpose: "Mails finance, platform and security what happens across the rollout.",
    },
    GovernanceEvents: {
      requirements: ["CO-2", "CO-4", "SE-1"],
      purpose: "Tells finance of budget alerts, and security of changes to budgets, identity and networks.",
    },
    AuditArchive: {
      requirements: ["RT-2", "VE-2"],
      purpose: "Keeps the tenancy's audit log unchanged and hands it to a SIEM where one reads along.",
    },
    SpendReports: {
      requirements: ["CO-3", "CO-4"],
      purpose: "Writes the weekly usage report and tells finance of a day unlike the others.",
    },
    ServiceCatalog: {
      requirements: ["RO-2"],
      purpose: "Offers OpenAI access in the service catalog: a form whose answers become a request.",
    },
  }),
  ...inStacks(["shared"], {
    EnvironmentKeys: {
      requirements: ["RT-1", "SE-1"],
      purpose: "Holds the key that encrypts what one environment keeps.",
    },
    EnvironmentLogs: {
      requirements: ["NE-4", "RT-2", "VE-2"],
      purpose: "Keeps what one environment logs for all its teams.",
    },
    EnvironmentNetwork: {
      requirements: ["NE-2", "NE-3", "NE-1", "NE-4"],
      purpose:
        "Closes one environment's network: attached teams reach the models' endpoint and nothing else.",
    },
    EndpointDns: {
      requirements: ["NE-3"],
      purpose: "Answers the name of the shared endpoint in the networks of an environment's teams.",
    },
    GatewayPrincipal: {
      requirements: ["AL-1", "ID-3"],
      purpose: "Gives an environment's access layer the identity that model calls are granted to.",
    },
  }),
  ...inStacks(["team"], {
    TeamBudget: {
      requirements: ["CO-2", "RO-4"],
      purpose: "Sets a team's monthly budget in one environment and mails its alerts.",
    },
    TeamQuota: {
      requirements: ["CO-4"],
      purpose: "Keeps a team from using up what is dear or scarce.",
    },
    TeamProject: {
      requirements: ["SE-1"],
      purpose: "Keeps a team's conversations of one environment apart from every other's.",
    },
    TraceBucket: {
      requirements: ["RT-1"],
      purpose: "Keeps a team's prompts, outputs, tool calls and traces unchanged for the declared time.",
    },
    TeamLogs: {
      requirements: ["NE-4", "RT-2"],
      purpose: "Logs who read and wrote a team's traces.",
    },
    TraceConnector: {
      requirements: ["RT-1", "RT-2", "VE-2"],
      purpose: "Keeps a team's logs with its traces and exports them to a SIEM where one reads along.",
    },
    TeamAlarms: {
      requirements: ["RT-1", "RT-2"],
      purpose: "Tells the platform team when a team's records are not kept.",
    },
    TeamNetwork: {
      requirements: ["NE-1", "NE-2", "NE-3", "NE-4"],
      purpose: "Lets a team's declared applications reach the models' endpoint from its network.",
    },
    TeamAccess: {
      requirements: ["ID-1", "NE-1", "RO-4", "CX-2", "AL-1"],
      purpose: "Grants a team's groups and applications the models of their uses, after the budget's alerts.",
    },
  }),
  ...inStacks(["tenancy", "shared"], {
    SiemStream: {
      requirements: ["VE-2"],
      purpose: "Lets a SIEM read the audit log, and one environment's logs.",
    },
  }),
  ...inStacks(["shared", "team"], {
    StackCompartment: {
      requirements: ["CO-1", "DA-1", "SE-1"],
      purpose: "Holds everything of one stack and hands its tags down.",
    },
    ModelEndpoint: {
      requirements: ["NE-3"],
      purpose: "Makes a private way to the models, shared by an environment's teams or dedicated to one.",
    },
  }),
  ...inStacks(["tenancy", "shared", "team"], {
    RetainedBucket: {
      requirements: ["RT-1"],
      purpose: "Keeps objects that nobody can change or delete for the declared time.",
    },
  }),
];

function inStacks(
  stacks: CatalogEntry["stacks"],
  components: Readonly<Record<string, Described>>,
): CatalogEntry[] {
  return Object.entries(components).map(([name, entry]) => ({
    name,
    folder: kebabCase(name),
    stacks,
    ...entry,
  }));
}
