import type { models } from "oci-identity";
import type { Body } from "../../body.ts";
import { pathToRoot } from "../../compartments.ts";
import { modelled } from "../../modelled.ts";
import type { Refusal } from "../../refusal.ts";
import type { Context } from "../../service.ts";
import type { StoredRecord } from "../../store.ts";
import { nameIsTaken } from "../../taken-names.ts";
import { readPolicy } from "./policy-statement.ts";
import { firstRefusal } from "../first-refusal.ts";
import { invalid, nameIsOf, type Rule, tooMany } from "./rules.ts";
import { unreachable } from "./statement-references.ts";

/** Statements of one policy. Source: OCI IAM, service limits. */
const MOST_OF_A_POLICY = 50;
/** Statements from the root to any one compartment. Source: Policy Statements Limit per Compartment Hierarchy. */
const MOST_OF_A_PATH = 500;

function statementsOf(body: Body): string[] {
  return [body["statements"] ?? []].flat().map(String);
}

const statementsAreRead: Rule = (body, _others, context) => {
  const texts = statementsOf(body);
  if (texts.length === 0) return invalid("A policy needs a statement at least.");
  if (texts.length > MOST_OF_A_POLICY) {
    return tooMany(`A policy holds ${MOST_OF_A_POLICY} statements at most, not ${texts.length}.`);
  }
  const read = readPolicy(texts);
  if ("wrong" in read) return invalid(read.wrong);
  const wrong = read.statements
    .map((statement) => unreachable(statement, String(body["compartmentId"]), context))
    .find((found) => found !== undefined);
  return wrong === undefined ? undefined : invalid(wrong);
};

/** The statements at a compartment, and at most on one way down from it. */
function below(id: string, at: ReadonlyMap<unknown, number>, context: Context): number {
  const children = context.store.living("compartment").filter(({ body }) => body["compartmentId"] === id);
  return (at.get(id) ?? 0) + Math.max(0, ...children.map((child) => below(child.id, at, context)));
}

const pathHasRoom: Rule = (body, others, context): Refusal | undefined => {
  const at = new Map<unknown, number>();
  for (const one of [body, ...others.map((other: StoredRecord) => other.body)]) {
    const id = one["compartmentId"];
    at.set(id, (at.get(id) ?? 0) + statementsOf(one).length);
  }
  const [own = "", ...above] = pathToRoot(String(body["compartmentId"]), context);
  const most = above.reduce((sum, id) => sum + (at.get(id) ?? 0), below(own, at, context));
  return most > MOST_OF_A_PATH
    ? tooMany(
        `There would be ${most} policy statements on one path of compartments; ${MOST_OF_A_PATH} may be.`,
      )
    : undefined;
};

export const policy = modelled<models.CreatePolicyDetails, models.Policy>({
  kind: "policy",
  collection: "/policies",
  nameField: "name",
  state: "ACTIVE",
  passes: { creating: "CREATING", deleting: "DELETING" },
  deletedState: "DELETED",
  refuses: firstRefusal(
    nameIsOf(
      "policy",
      /^[A-Za-z0-9._-]{1,100}$/,
      "1 to 100 letters, digits, periods, hyphens and underscores",
    ),
    nameIsTaken({ what: "Policy", code: "PolicyAlreadyExists", within: "compartmentId" }),
    statementsAreRead,
    pathHasRoom,
  ),
});
