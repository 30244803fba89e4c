import { asBody, type Body } from "../body.ts";
import { ocidLetters } from "../ocid.ts";
import type { Service } from "../service.ts";

/** An action has no path of its own: its id comes from what it does, so that an update keeps it. */
function withActionIds(sent: Body): Body {
  if (!("actions" in sent)) return sent;
  const { actions } = asBody(sent["actions"]);
  const told = (Array.isArray(actions) ? actions.map(asBody) : []).map((action) => ({
    ...action,
    id: `ocid1.eventaction.oc1..${ocidLetters([JSON.stringify(action)])}`,
    lifecycleState: "ACTIVE",
    lifecycleMessage: "",
  }));
  return { ...sent, actions: { actions: told } };
}

/** OCI Events API. */
export const event: Service = {
  name: "events",
  hosts: /^events$/,
  version: "/20181201",
  kinds: [
    {
      kind: "eventrule",
      collection: "/rules",
      state: "ACTIVE",
      deletedState: "DELETED",
      keeps: withActionIds,
    },
  ],
};
