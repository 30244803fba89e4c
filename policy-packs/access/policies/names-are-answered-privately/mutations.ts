import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the endpoint's zone becomes one of the internet",
    stack: "shared-prod",
    change: withInputs({ type: "oci:Dns/zone:Zone" }, { scope: undefined }),
    fails: ["names-are-answered-privately"],
  },
];
