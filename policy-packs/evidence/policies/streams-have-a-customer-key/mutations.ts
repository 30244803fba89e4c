import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the SIEM's stream of prod loses its key",
    stack: "shared-prod",
    change: withInputs({ type: "oci:Streaming/streamPool:StreamPool" }, { customEncryptionKey: undefined }),

    fails: ["streams-have-a-customer-key"],
  },
];
