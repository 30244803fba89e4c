import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessRequest } from "../../../../rollout/onboarding/documents/access-request.ts";
import { stackFiles } from "./package.ts";

/** The stack's own Terraform, without the provider and its one resource: what would be filed, as outputs. */
const OUTPUTS = `
output "content" { value = local.content }
output "object_name" { value = local.object_name }
output "complaints" {
  value = { incomplete = length(local.incomplete), repeated = local.repeated, unbudgeted = local.unbudgeted, unused = local.unused }
}
`;
const ANSWERS = {
  team: "payments",
  product: "Payments ${and} more",
  owner: "payments-lead@example.com",
  cost_center: "CC-1042",
  first_use_approved_use: "ticket-summarization",
  first_use_data_classes: ["internal"],
  first_use_models: ["openai.gpt-oss-20b"],
  first_use_environments: ["dev", "prod"],
  first_use_justification: "Support reads tickets faster.",
  monthly_budget_dev: 500,
  monthly_budget_prod: "2000",
};
const second = {
  add_second_use: true,
  second_use_approved_use: "knowledge-search",
  second_use_data_classes: ["public"],
  second_use_models: ["openai.gpt-oss-20b"],
  second_use_environments: ["dev"],
  second_use_justification: "Runbooks are found.",
};

interface Filed {
  readonly content: string;
  readonly object_name: string;
  readonly complaints: Readonly<Record<string, unknown>>;
}

const TERRAFORM = "terraform";
const installed = spawnSync(TERRAFORM, ["version"]).status === 0;

describe.skipIf(!installed)(
  "a request, made by Terraform itself (skipped where no terraform is on the PATH)",
  () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "request-"));
      const files = stackFiles({
        region: "us-chicago-1",
        namespace: "ns",
        bucketName: "b",
        environments: ["dev", "prod"],
        costCenters: [{ id: "CC-1042", name: 'Payments "${x}" %{if}' }],
        approvedUses: ["knowledge-search", "ticket-summarization"],
        dataClasses: ["public", "internal"],
        models: ["openai.gpt-oss-20b"],
        currency: "USD",
      });
      for (const [name, text] of Object.entries({ ...files, "main.tf": OUTPUTS }))
        writeFileSync(join(folder, name), text);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const run = promisify(execFile);
    const file = async (answers: Readonly<Record<string, unknown>>): Promise<Filed> => {
      writeFileSync(join(folder, "answers.auto.tfvars.json"), JSON.stringify({ ...ANSWERS, ...answers }));
      await run(TERRAFORM, ["apply", "-auto-approve", "-no-color"], { cwd: folder });
      const { stdout } = await run(TERRAFORM, ["output", "-json"], { cwd: folder });
      const outputs = JSON.parse(stdout) as Record<keyof Filed, { value: never }>;
      return {
        content: outputs.content.value,
        object_name: outputs.object_name.value,
        complaints: outputs.complaints.value,
      };
    };
    const refusal = (answers: Readonly<Record<string, unknown>>) =>
      file(answers).then(
        () => "filed",
        (error: unknown) => (error as { stderr: string }).stderr,
      );
    const none = { incomplete: 0, repeated: [], unbudgeted: [], unused: [] };

    it("is what its reader takes, under a name that holds its digest", async () => {
      const { content, object_name, complaints } = await file({});
      expect(complaints).toEqual(none);
      expect(object_name).toMatch(/^payments\/[0-9a-f]{64}\.json$/);
      expect(accessRequest.parse(JSON.parse(content))).toEqual({
        apiVersion: "rollout/v1",
        kind: "AccessRequest",
        team: "payments",
        product: "Payments ${and} more",
        owner: "payments-lead@example.com",
        costCenter: "CC-1042",
        uses: [
          {
            approvedUse: "ticket-summarization",
            dataClasses: ["internal"],
            models: ["openai.gpt-oss-20b"],
            environments: ["dev", "prod"],
            justification: "Support reads tickets faster.",
          },
        ],
        environments: { dev: { monthlyBudget: 500 }, prod: { monthlyBudget: 2000 } },
      });
    });

    it("holds a further use once it was asked for, and has another name then", async () => {
      const one = await file({ ...second, add_second_use: false });
      const two = await file(second);
      expect(accessRequest.parse(JSON.parse(two.content)).uses.map(({ approvedUse }) => approvedUse)).toEqual(
        ["ticket-summarization", "knowledge-search"],
      );
      expect(accessRequest.parse(JSON.parse(one.content)).uses).toHaveLength(1);
      expect(two.object_name).not.toBe(one.object_name);
    });

    it("does not mind fields that the form hid", async () => {
      expect((await file({ second_use_models: null, second_use_approved_use: null })).complaints).toEqual(
        none,
      );
    });

    it.each([
      ["a use without an answer", { ...second, second_use_models: [] }, { ...none, incomplete: 1 }],
      [
        "an approved use twice",
        { ...second, second_use_approved_use: "ticket-summarization" },
        { ...none, repeated: ["ticket-summarization"] },
      ],
      ["an environment without a budget", { monthly_budget_prod: 0 }, { ...none, unbudgeted: ["prod"] }],
      ["a budget without a use", { first_use_environments: ["dev"] }, { ...none, unused: ["prod"] }],
    ])("complains of %s", async (_, answers, complaints) => {
      expect((await file(answers)).complaints).toEqual(complaints);
    });

    it.each([
      ["a team that is a path", { team: "../other" }, "Team does not have the form"],
      [
        "a cost center that is not the tenancy's",
        { cost_center: "CC-1" },
        "Cost center must be one of: CC-1042.",
      ],
      [
        "a model that is not offered",
        { first_use_models: ["gpt"] },
        "Models must be some of: openai.gpt-oss-20b.",
      ],
      ["half a unit of money", { monthly_budget_dev: 0.5 }, "The budget must be a whole number"],
    ])("is refused with %s", async (_, answers, words) => {
      expect(await refusal(answers)).toContain(words);
    });
  },
);
