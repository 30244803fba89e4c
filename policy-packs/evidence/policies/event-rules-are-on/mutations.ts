import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the platform is no longer told of requests",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Events/rule:Rule", name: "ai-catalog-request-filed" },
      { actions: { action: [{ actionType: "ONS", isEnabled: false }] } },
    ),
    fails: ["event-rules-are-on"],
  },
];
