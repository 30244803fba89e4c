import type { models } from "oci-events";
import { asBody, type Body, textOf } from "../body.ts";
import { type Fields, modelled, type Sent } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { refuseUnknown } from "./references.ts";

/** An action has no path of its own: its id comes from what it does, so that an update keeps it. */
function withActionIds({ actions: list, ...sent }: Sent<models.CreateRuleDetails>): Fields<models.Rule> {
  if (list === undefined) return sent;
  const told = actionsOf(list).map((action) => ({
    ...action,
    id: `ocid1.eventaction.oc1..${ocidLetters([JSON.stringify(action)])}`,
    actionType: String(action["actionType"]),
    lifecycleState: "ACTIVE" as const,
    lifecycleMessage: "",
  }));
  return { ...sent, actions: { actions: told } };
}

function actionsOf(list: unknown): Body[] {
  const { actions } = asBody(list);
  return Array.isArray(actions) ? actions.map(asBody) : [];
}

/** Fields that a condition may look at. Source: Events, Matching Events with Filters. */
const FIELDS = ["eventType", "data", "source", "contentType", "eventID", "eventTime", "extensions"];

/** Source: OCI Events API, CreateRuleDetails.condition. Words not seen. */
const conditionIsReadable: Check = (body) => {
  const condition = textOf(body, "condition");
  if (condition === undefined) return undefined;
  const odd = Object.keys(asBody(parsed(condition))).find((field) => !FIELDS.includes(field));
  return odd === undefined ? undefined : wrong(`condition: events have no field "${odd}".`);
};

/** @throws Refusal when it is no JSON object */
function parsed(condition: string): unknown {
  try {
    const value: unknown = JSON.parse(condition);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // As what is no object.
  }
  throw wrong("condition is no JSON object.");
}

/** Source: OCI Events API, CreateNotificationServiceActionDetails and its neighbours. */
const targetsAreThere: Check = ({ actions }, _others, context) => {
  const ids = (field: string) => actionsOf(actions).map((action) => action[field]);
  return (
    refuseUnknown(ids("topicId"), ["onstopic"], context) ??
    refuseUnknown(ids("streamId"), ["stream"], context)
  );
};

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}

/** OCI Events API. */
export const event: Service = {
  name: "events",
  hosts: /^events$/,
  version: "/20181201",
  kinds: [
    modelled<models.CreateRuleDetails, models.Rule>({
      kind: "eventrule",
      collection: "/rules",
      state: "ACTIVE",
      passes: { creating: "CREATING", deleting: "DELETING" },
      deletedState: "DELETED",
      keeps: withActionIds,
      refuses: firstRefusal(conditionIsReadable, targetsAreThere),
    }),
  ],
};
