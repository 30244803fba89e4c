import type { TeamDocument } from "../documents/team-document.ts";
import type { Phase } from "../vocabulary/uses.ts";
import { answersTo, answerTo, chosenEnvironments, chosenUses, usesIn, type Answers } from "./answers.ts";
import type { Catalog } from "./catalog.ts";

type Use = TeamDocument["uses"][number];
type Section = TeamDocument["environments"][string];

/** A use of high risk, as far as it is known. It becomes a comment, and nothing of it is provisioned (RE-2). */
export interface WithheldUse {
  readonly use: Partial<Use> & Pick<Use, "name" | "approvedUse">;
  /** Who may review it, as the catalog says. */
  readonly reviewers: readonly string[];
}

export interface NewTeam {
  readonly document: TeamDocument;
  readonly withheld: readonly WithheldUse[];
}

/** @returns the document that the answers make; every question has been answered, see `openQuestions` */
export function buildDocument(team: string, answers: Answers, catalog: Catalog): NewTeam {
  const { tenancy } = catalog;
  const uses = chosenUses(answers, tenancy) ?? { provisioned: [], withheld: [] };
  const environments = chosenEnvironments(answers, tenancy) ?? [];
  const document: TeamDocument = {
    apiVersion: "rollout/v1",
    team,
    product: answerTo(answers, "product"),
    owner: answerTo(answers, "owner"),
    costCenter: answerTo(answers, "cost-center"),
    phase: answerTo(answers, "phase") as Phase,
    ...(answers.has("readiness-assessor") ? { readiness: readiness(answers) } : {}),
    roleReview: {
      everyDays: Number(answerTo(answers, "role-review-every-days")),
      lastReviewed: answerTo(answers, "role-reviewed-on"),
      reviewer: answerTo(answers, "role-reviewer"),
      evidence: answerTo(answers, "role-review-evidence"),
    },
    uses: uses.provisioned.map((use) => ({
      name: use,
      approvedUse: use,
      workflow: answerTo(answers, "workflow", use),
      justification: answerTo(answers, "justification", use),
      dataClasses: list(answers, "data-class", use),
      ...redaction(answers, use),
      models: list(answers, "model", use),
      environments: list(answers, "environment", use),
    })),
    environments: Object.fromEntries(environments.map((name) => [name, section(name, answers, catalog)])),
  };
  return { document, withheld: uses.withheld.map((use) => withheldUse(use, answers, catalog)) };
}

function readiness(answers: Answers): NonNullable<TeamDocument["readiness"]> {
  return {
    assessor: answerTo(answers, "readiness-assessor"),
    date: answerTo(answers, "readiness-date"),
    operatesInOci: answerTo(answers, "readiness-operates-in-oci"),
    logging: answerTo(answers, "readiness-logging"),
    incidentResponse: answerTo(answers, "readiness-incident-response"),
  };
}

function redaction(answers: Answers, use: string): Pick<Use, "redaction"> {
  if (answersTo(answers, "redaction-by", use) === undefined) return {};
  return {
    redaction: {
      by: answerTo(answers, "redaction-by", use),
      evidence: answerTo(answers, "redaction-evidence", use),
    },
  };
}

function section(environment: string, answers: Answers, { tenancy }: Catalog): Section {
  const called = new Set(usesIn(answers, tenancy, environment).flatMap((use) => list(answers, "model", use)));
  const group = (role: "users" | "operators") => {
    const [existing] = answersTo(answers, `${role}-group`, environment) ?? [];
    const membership = answerTo(answers, role, environment);
    return existing === undefined ? { membership } : { existing, membership };
  };
  return {
    privateEndpoint: answerTo(answers, "endpoint", environment) as Section["privateEndpoint"],
    network: { cidr: answerTo(answers, "network", environment) },
    models: Object.keys(tenancy.models).filter((model) => called.has(model)),
    monthlyBudget: Number(answerTo(answers, "budget", environment)),
    alerts: { recipients: [...(answersTo(answers, "recipient") ?? [])] },
    groups: { users: group("users"), operators: group("operators") },
  };
}

function withheldUse(use: string, answers: Answers, { tenancy }: Catalog): WithheldUse {
  const known = {
    workflow: answersTo(answers, "workflow", use)?.[0],
    justification: answersTo(answers, "justification", use)?.[0],
    dataClasses: answersTo(answers, "data-class", use),
    models: answersTo(answers, "model", use),
    environments: answersTo(answers, "environment", use),
  };
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return {
    use: { name: use, approvedUse: use, ...said },
    reviewers: tenancy.approvedUses[use]?.requires?.reviewers ?? [],
  };
}

function list(answers: Answers, flag: "data-class" | "model" | "environment", use: string): string[] {
  return [...(answersTo(answers, flag, use) ?? [])];
}
