import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "usage is reported once",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:MeteringComputation/schedule:Schedule" },
      { scheduleRecurrences: "ONE_TIME" },
    ),
    fails: ["usage-is-reported-weekly"],
  },
];
