import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const TYPE = "oci:ObjectStorage/preauthrequest:Preauthrequest";

/** Whoever has the address of a pre-authenticated request needs no right, and no policy of IAM stops them. */
export const bucketsAreSharedByNoAddress: ResourcePolicy = {
  name: "buckets-are-shared-by-no-address",
  description: "No stack makes an address by which a bucket can be read or written without a right.",
  severity: "critical",
  framework: satisfies("RT-1", "ID-3"),
  remediationSteps:
    "Take the request out, and revoke it in OCI. Who may read is declared by groups in stacks/tenancy.yaml and stacks/teams/<team>.yaml.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:ObjectStorage/"))
      args.notApplicable("Only what belongs to Object Storage is looked at.");
    if (args.type === TYPE)
      reportViolation(
        `"${args.name}" shares bucket "${String(args.props["bucket"])}" with whoever has its address.`,
      );
  },
};
