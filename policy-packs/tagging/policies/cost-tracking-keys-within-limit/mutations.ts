import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "spend is no longer tracked by customer",
    stack: "tenancy",
    change: withInputs({ type: "oci:Identity/tag:Tag", name: "tags-customer" }, { isCostTracking: false }),
    fails: ["cost-tracking-keys-within-limit"],
  },
];
