import { describe, expect, it } from "vitest";
import { FAILED_VERDICT, judgedEvidence } from "../../../test/harness/evidence-verdicts.ts";
import { evidenceOf, stackOf, urnOf } from "../../../test/harness/evidence.ts";
import type { Paint } from "./paint.ts";
import { renderText } from "./text.ts";

const wrap =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`;

describe("renderText", () => {
  it("summarizes an offline plan", () => {
    expect(renderText(judgedEvidence())).toBe(`\
Offline plan: planned without a cloud; nothing was deployed
1 team, 2 environments, 5 stacks, eu-frankfurt-1

  tenancy        12 resources  planned
  shared-dev     10 resources  planned
  shared-prod    10 resources  planned
  payments-dev   17 resources  planned
  payments-prod  18 resources  refused: A mandatory policy failed: budget-rule-has-recipients. Correct the document, then run "rollout plan payments-prod".

Policies: 1 failed, 1 not checked, 1 waived, 13 passed, 9 not applicable

Failed
  spend/budget-rule-has-recipients (high severity, mandatory, CO-2, RO-4)
    payments-prod payments-prod-actual-90: Budget alert "payments-prod-actual-90" has no recipients.
    What to change: Add budget.recipients to the team's document.

Not checked
  environment-separation/key-stays-in-environment (high severity, mandatory, SE-1)
    payments-dev payments-dev-traces: kmsKeyId is known only after shared-dev is deployed.
    What to change: Use the key of the environment's shared stack.

Waived
  tagging/resource-is-tagged (medium severity, advisory, CO-1)
    payments-dev payments-dev-traces: "payments-dev-traces" lacks Rollout.Owner. Waived until 2027-03-31 by sam.lee@example.com for payments-lead@example.com (SEC-418): The connector takes no defined tags before 4.22.
    What to change: Declare costCenter and owner in the team's document.

Not looked at
  payments-dev takes values from shared-dev, which are not there yet
  payments-prod takes values from shared-prod, which are not there yet
  NE-3: whether the private endpoint admits on-demand models: no provider version can set or show it, and until it is set the endpoint serves dedicated clusters only (shared-dev, shared-prod)
  RT-1: whether the key gets a new version every year: in a shared vault OCI rotates none by itself, and no stack shows versions that were made by hand (CIS OCI Foundations 4.16) (shared-dev, shared-prod)
  CO-2: whether the alerts reach anybody: OCI confirms no address that is written into a budget rule (payments-dev, payments-prod)

Engine: offline. Planned in this process; no cloud was asked, nothing was deployed.
`);
  });

  it("tells changes, gaps and what a destroy kept, and never takes the unknown for zero", () => {
    const kept = {
      urn: urnOf("tenancy", "oci:Kms/vault:Vault", "audit"),
      type: "oci:Kms/vault:Vault",
      reason: "protected",
    };
    const evidence = evidenceOf({
      operation: "destroy",
      engine: "pulumi",
      sandbox: true,
      stacks: [
        stackOf("payments-dev", {
          changes: { create: 0, update: 0, replace: 0, delete: 4, same: 1 },
          kept: [kept],
        }),
        {
          stack: "shared-dev",
          environment: "dev",
          outcome: "skipped",
          reason: "payments-dev still needs it.",
        },
      ],
    });
    expect(renderText(evidence)).toBe(`\
Destroyed only in part (1 of 2 stacks) in the local sandbox OCI: nothing real was deleted
1 team, 2 environments, 2 stacks, eu-frankfurt-1

  payments-dev  4 delete, 1 same     done
  shared-dev    resources not known  skipped: payments-dev still needs it.

Policies: none ran, so nothing is known about any of them

What stays
  payments-dev  audit: protected

Not looked at
  shared-dev: it did not come to its end, so its resources and policies are not known
  declared, but not part of this run: tenancy, shared-prod, payments-prod

Engine: Pulumi, against the local sandbox OCI. Nothing here exists in Oracle Cloud.
`);
  });

  it("names the region of a real tenancy", () => {
    const evidence = evidenceOf({ operation: "up", engine: "pulumi" });
    expect(renderText(evidence).trimEnd().split("\n").at(-1)).toBe(
      "Engine: Pulumi, against Oracle Cloud in eu-frankfurt-1.",
    );
  });

  it("paints the words, and only paints", () => {
    const paint: Paint = {
      bold: wrap("bold"),
      dim: wrap("dim"),
      red: wrap("red"),
      green: wrap("green"),
      yellow: wrap("yellow"),
      cyan: wrap("cyan"),
    };
    const painted = renderText(judgedEvidence(), paint);
    expect(painted).toContain(
      "<red>1 failed</red>, <yellow>1 not checked</yellow>, <cyan>1 waived</cyan>, <green>13 passed</green>, <dim>9 not applicable</dim>",
    );
    expect(painted.replaceAll(/<\/?(?:bold|dim|red|green|yellow|cyan)>/g, "")).toBe(
      renderText(judgedEvidence()),
    );
  });

  it("lets no document steer the terminal", () => {
    const verdict = {
      ...FAILED_VERDICT,
      findings: [{ outcome: "failed", message: "red\u001b[31m\nnext" } as const],
    };
    const text = renderText(evidenceOf({ stacks: [stackOf("payments-prod", { verdicts: [verdict] })] }));
    expect(text).toContain("    payments-prod: red [31m next\n");
  });
});
