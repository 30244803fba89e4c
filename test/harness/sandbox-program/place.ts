import type * as pulumi from "@pulumi/pulumi";

/** What a second run of the program may change. */
export interface SandboxProgramArgs {
  readonly region: string;
  readonly tenancyId: string;
  readonly monthlyBudget: number;
  readonly retentionDays: number;
  /** Stands in every description, or wherever else a kind can be changed. */
  readonly note: string;
}

/** Where the parts of the program make their resources. */
export interface Place extends SandboxProgramArgs {
  readonly opts: { readonly provider: pulumi.ProviderResource };
  readonly compartmentId: pulumi.Output<string>;
}
