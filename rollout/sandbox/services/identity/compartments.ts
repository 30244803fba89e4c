import type { models } from "oci-identity";
import { type Body, textOf } from "../../body.ts";
import { compartmentOf, isWithin, pathToRoot } from "../../compartments.ts";
import { modelled } from "../../modelled.ts";
import { Refusal } from "../../refusal.ts";
import type { Context } from "../../service.ts";
import type { StoredRecord } from "../../store.ts";
import { nameIsTaken } from "../../taken-names.ts";
import { firstRefusal } from "../first-refusal.ts";
import { invalid, nameIsOf, type Rule, tooMany } from "./rules.ts";

/** Levels of compartments below the root. Source: OCI IAM, Managing Compartments. */
const DEEPEST = 6;

const nameTaken = nameIsTaken({
  what: "Compartment",
  code: "CompartmentAlreadyExists",
  within: "compartmentId",
});

/** Levels that lie below a compartment. */
function height(id: unknown, { store }: Context): number {
  const below = store.living("compartment").filter(({ body }) => body["compartmentId"] === id);
  return Math.max(0, ...below.map((child) => 1 + height(child.id, { store } as Context)));
}

const isTooDeep: Rule = (body, _others, context) => {
  const above = pathToRoot(String(body["compartmentId"]), context).length;
  return above + height(body["id"], context) > DEEPEST
    ? tooMany(`Compartments can be nested ${DEEPEST} levels deep.`)
    : undefined;
};

/** A vault or key pending deletion is there until its time has come. */
function isThere({ body }: StoredRecord, now: string): boolean {
  const gone = textOf(body, "timeOfDeletion");
  return body["lifecycleState"] !== "PENDING_DELETION" || gone === undefined || gone > now;
}

/**
 * Why a deletion ends in a failed work request, after which the compartment is ACTIVE again.
 *
 * Whatever lies in it keeps it, policies and retired tag namespaces too, and so do vaults and keys that only wait
 * for their deletion. Source: OCI IAM, Deleting a Compartment; terraform-provider-oci issue 1562 for vaults.
 */
function isNotEmpty({ id }: StoredRecord, context: Context): string | undefined {
  const { store, world } = context;
  const now = world.now().toISOString();
  const inside = store
    .living()
    .filter((record) => record.id !== id && compartmentOf(record, context) === id && isThere(record, now));
  const [first] = inside;
  return first === undefined
    ? undefined
    : `The compartment is not empty: it holds ${inside.length}, such as ${first.kind} "${first.name}".`;
}

function refuseMove(sent: Body, record: StoredRecord, context: Context): Refusal | undefined {
  const target = textOf(sent, "targetCompartmentId");
  if (target === undefined) return invalid("targetCompartmentId is missing.");
  if (isWithin(target, record.id, context)) {
    return invalid("A compartment cannot be moved into itself or below itself.");
  }
  const others = context.store.living("compartment").filter(({ id }) => id !== record.id);
  return firstRefusal(nameTaken, isTooDeep)({ ...record.body, compartmentId: target }, others, context);
}

export const compartment = modelled<models.CreateCompartmentDetails, models.Compartment>({
  kind: "compartment",
  collection: "/compartments",
  nameField: "name",
  state: "ACTIVE",
  passes: { creating: "CREATING", deleting: "DELETING" },
  deletedState: "DELETED",
  workRequests: { of: ["DELETED"], entityType: "compartment" },
  adds: () => ({ isAccessible: true }),
  // Source of the letters: OCI IAM, Renaming a Compartment.
  refuses: firstRefusal(
    nameIsOf(
      "compartment",
      /^[A-Za-z0-9._-]{1,100}$/,
      "1 to 100 letters, digits, periods, hyphens and underscores",
    ),
    nameTaken,
    isTooDeep,
  ),
  failsDeletion: isNotEmpty,
  actions: { moveCompartment: ({ targetCompartmentId }) => ({ compartmentId: String(targetCompartmentId) }) },
  refusesAction: (action, sent, record, context) =>
    action === "moveCompartment" ? refuseMove(sent, record, context) : undefined,
});
