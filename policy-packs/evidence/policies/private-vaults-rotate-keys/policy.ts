import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";

/** Days. */
const YEAR = 365;

interface Rotation {
  /** Days. */
  readonly rotationIntervalInDays?: number;
}

/** Source: OCI Vault, automatic key rotation: private vaults alone. */
export const privateVaultsRotateKeys: StackPolicy = {
  name: "private-vaults-rotate-keys",
  description: "Keys of a private vault rotate by themselves, at least once a year.",
  severity: "medium",
  framework: satisfies("RT-1"),
  tags: cisOci("4.16"),
  remediationSteps:
    "Let keys of stacks/tenancy.yaml and of shared stacks lie in the vault that the rollout makes; OCI rotates none of a shared vault by itself, so make a new version by hand once a year.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const vaults = args.resources.filter(({ type }) => type === "oci:Kms/vault:Vault");
    const keys = args.resources.filter(({ type }) => type === "oci:Kms/key:Key");
    let looked = 0;
    unknownLast(keys, ({ name, urn, props, propertyDependencies }) => {
      const [vault] = (propertyDependencies["managementEndpoint"] ?? []).filter((one) =>
        vaults.includes(one),
      );
      if (vault?.props["vaultType"] !== "VIRTUAL_PRIVATE") return;
      looked += 1;
      const { rotationIntervalInDays = Infinity } = (props["autoKeyRotationDetails"] ?? {}) as Rotation;
      if (props["isAutoRotationEnabled"] !== true)
        reportViolation(`Key "${name}" lies in a private vault and does not rotate by itself.`, urn);
      else if (rotationIntervalInDays > YEAR)
        reportViolation(
          `Key "${name}" rotates every ${rotationIntervalInDays} days; ${YEAR} are the most.`,
          urn,
        );
    });
    if (looked === 0)
      args.notApplicable("No key lies in a private vault; in a shared one OCI rotates none by itself.");
  },
};
