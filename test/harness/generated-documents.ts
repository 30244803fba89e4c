import { parse, stringify } from "yaml";
import { listDocuments, type DocumentFile } from "../../rollout/onboarding/document-files.ts";
import type { TeamDocument } from "../../rollout/onboarding/documents/team-document.ts";
import type { TenancyDocument } from "../../rollout/onboarding/documents/tenancy-document.ts";
import { EXAMPLES } from "./documents.ts";

type Section = TeamDocument["environments"][string];

/** The four kinds of environment that a fleet has; a team has two, three or four of them. */
const ENVIRONMENTS = ["dev", "test", "preprod", "prod"] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** Teams for each of its environments; 300 environments are 114 teams. */
const TEAMS_PER_ENVIRONMENT = 0.38;

/**
 * A fleet of documents, the same for the same number: what an organization has in its second year.
 *
 * Every third team has Codex, every fifth a use of high risk; networks are the teams' own blocks of 172.16.0.0/12.
 *
 * @param teamEnvironments  sections of all teams together, that is, team stacks
 */
export function fleetOf(teamEnvironments: number): DocumentFile[] {
  const teams = Math.max(1, Math.round(teamEnvironments * TEAMS_PER_ENVIRONMENT));
  const base = Math.floor(teamEnvironments / teams);
  const withOneMore = teamEnvironments - base * teams;
  let network = 0;
  const documents = Array.from({ length: teams }, (_, index) => {
    const environments = environmentsOf(index, base + (index < withOneMore ? 1 : 0));
    const networks = environments.map(() => blockOf(network++));
    return teamFile(`team-${String(index + 1).padStart(3, "0")}`, index, environments, networks);
  });
  return [...documents, tenancyFile()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function environmentsOf(index: number, count: number): Environment[] {
  const chosen = new Set(Array.from({ length: count }, (_, at) => (index + at * 2 + (at >> 1)) % 4));
  return ENVIRONMENTS.filter((_, at) => chosen.has(at));
}

/** @returns the n-th /24 of 172.16.0.0/12 */
function blockOf(index: number): string {
  return `172.${16 + (index >> 8)}.${index & 255}.0/24`;
}

function tenancyFile(): DocumentFile {
  const source = listDocuments(EXAMPLES).find(({ path }) => path === "tenancy.yaml")?.source ?? "";
  const { limits: _, ...example } = parse(source) as TenancyDocument;
  const { dev, prod } = example.environments;
  if (dev === undefined || prod === undefined) throw new Error("the example has no dev or no prod");
  const environments = Object.fromEntries(
    ENVIRONMENTS.map((name, index) => {
      const block = `10.${10 + index * 10}`;
      const like = name === "dev" || name === "test" ? dev : prod;
      return [
        name,
        {
          ...like,
          cidr: `${block}.0.0/16`,
          subnets: {
            endpoint: `${block}.0.0/28`,
            applications: `${block}.1.0/24`,
            services: `${block}.2.0/28`,
          },
        },
      ];
    }),
  );
  return { path: "tenancy.yaml", source: stringify({ ...example, environments }) };
}

function teamFile(
  team: string,
  index: number,
  environments: readonly Environment[],
  networks: readonly string[],
): DocumentFile {
  const people = `${team}@example.com`;
  const model = "openai.gpt-oss-120b";
  const first = environments[0] ?? "dev";
  const hasCodex = index % 3 === 0;
  const isRisky = index % 5 === 0;
  const document: TeamDocument = {
    apiVersion: "rollout/v1",
    team,
    product: `Product of ${team}`,
    owner: people,
    costCenter: index % 2 === 0 ? "CC-1042" : "CC-1077",
    phase: "general",
    roleReview: {
      everyDays: 90,
      lastReviewed: "2026-11-02",
      reviewer: "identity@example.com",
      evidence: `IAM-${index}`,
    },
    uses: [
      {
        name: "answers",
        approvedUse: isRisky ? "customer-facing-decisions" : "knowledge-search",
        applications: environments.map((environment) => `answers-${environment}`),
        workflow: "People read an answer before they act on it.",
        justification: "Answers are spread over many systems.",
        dataClasses: ["public", "internal"],
        models: [model],
        environments: [...environments],
        ...(isRisky ? { review: REVIEW } : {}),
      },
    ],
    applications: Object.fromEntries(
      environments.map((environment, at) => [
        `answers-${environment}`,
        {
          environment,
          principal: {
            kind: "container-instance" as const,
            compartmentId: `ocid1.compartment.oc1..aaaaaaaa${team.replace("-", "")}${environment}`,
          },
          network: (networks[at] ?? "").replace("/24", "/26"),
          service: "answers",
          repository: `example/${team}-answers`,
        },
      ]),
    ),
    ...(hasCodex ? { codex: { repositories: [repositoryOf(team, first, model)] } } : {}),
    environments: Object.fromEntries(
      environments.map((environment, at) => [
        environment,
        section(networks[at] ?? "", people, model, hasCodex && environment === first),
      ]),
    ),
  };
  return { path: `teams/${team}.yaml`, source: stringify(document) };
}

const REVIEW = {
  reviewer: "security@example.com",
  date: "2026-11-09",
  ticket: "RISK-900",
  expires: "2027-05-09",
};

function repositoryOf(team: string, environment: Environment, model: string) {
  return {
    name: `example/${team}-service`,
    environment,
    dataClass: "internal",
    models: [model],
    owners: [`@example/${team}`],
    requiredReviews: 1,
    requiredChecks: ["build", "unit tests"],
    secretScanning: true,
    visibleSecrets: [],
    workflows: [],
  };
}

function section(cidr: string, recipient: string, model: string, hasCodex: boolean): Section {
  return {
    privateEndpoint: "shared",
    network: { cidr },
    models: [model],
    monthlyBudget: 1000,
    alerts: { recipients: [recipient] },
    groups: {
      users: { membership: "Access package of the identity provider" },
      operators: { membership: "Operations rota of the team" },
      ...(hasCodex ? { codexDevelopers: { membership: "Maintainers of the repository" } } : {}),
    },
  };
}
