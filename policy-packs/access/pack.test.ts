import { iamPolicy } from "../../test/harness/iam-policy.ts";
import { describePack } from "../../test/harness/pack-as-process.ts";
import { UNKNOWN } from "../../test/harness/run-policy.ts";
import { ACCESS } from "./pack.ts";

const subnet = (name: string, prohibitPublicIpOnVnic: unknown) => ({
  type: "oci:Core/subnet:Subnet",
  name,
  props: { prohibitPublicIpOnVnic, prohibitInternetIngress: true },
});

describePack(ACCESS, [
  subnet("private", true),
  subnet("public", false),
  iamPolicy("payments-dev", "allow group payments-dev-users to read buckets in compartment payments"),
  iamPolicy("payments-dev", "allow any-user to manage all-resources in tenancy"),
  { type: "oci:Identity/dynamicGroup:DynamicGroup", name: "unseen", props: { matchingRule: UNKNOWN } },
]);
