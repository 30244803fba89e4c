import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the whole namespace is retired",
    stack: "tenancy",
    change: withInputs({ type: "oci:Identity/tagNamespace:TagNamespace" }, { isRetired: true }),
    fails: ["tags-are-in-force"],
  },
];
