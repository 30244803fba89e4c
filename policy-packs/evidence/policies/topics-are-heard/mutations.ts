import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the platform team has left its topic",
    stack: "tenancy",
    change: without({
      type: "oci:Ons/subscription:Subscription",
      name: "ai-topics-platform-platform-40-example.com",
    }),

    fails: ["topics-are-heard"],
  },
];
