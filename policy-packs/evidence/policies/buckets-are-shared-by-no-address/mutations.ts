import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "prompts are shared by an address",
    stack: "payments-dev",
    change: withAlso(
      { type: "oci:ObjectStorage/bucket:Bucket" },
      {
        type: "oci:ObjectStorage/preauthrequest:Preauthrequest",
        name: "share",
        props: {
          bucket: "ai-dev-payments-traces",
          accessType: "AnyObjectRead",
          timeExpires: "2027-01-01T00:00:00Z",
        },
      },
    ),
    fails: ["buckets-are-shared-by-no-address"],
  },
];
