import { withInputs, type Mutation } from "../../../mutation.ts";
import { MODEL_ENDPOINT } from "../../network-types.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's endpoint loses its security group",
    stack: "payments-prod",
    change: withInputs({ type: MODEL_ENDPOINT }, { nsgIds: [] }),
    fails: ["private-endpoints-carry-security-groups"],
  },
  {
    what: "the shared endpoint names no security group",
    stack: "shared-prod",
    change: withInputs({ type: MODEL_ENDPOINT }, { nsgIds: undefined }),
    fails: ["private-endpoints-carry-security-groups"],
  },
];
