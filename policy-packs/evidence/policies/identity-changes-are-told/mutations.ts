import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "nobody is told of new policies",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Events/rule:Rule", name: "ai-home-events-identity-changes" },
      { condition: '{"eventType":["com.oraclecloud.identitycontrolplane.deletepolicy"]}' },
    ),

    fails: ["identity-changes-are-told"],
  },
];
