import { describe, expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { QuotaNameError } from "../../iam/quota-statement.ts";
import { EnvironmentQuotas } from "./environment-quotas.ts";
import { quotaSpecs } from "./plan.ts";

const tags = { "Rollout.Team": "platform" };
const environments = [
  { name: "dev", compartmentPath: "ai:dev" },
  { name: "prod", compartmentPath: "platform:ai:prod" },
];
const family = "generative-ai";

describe("quotaSpecs", () => {
  it("does not depend on the order in which limits are named, nor on repetition", () => {
    expect(quotaSpecs({ family, zero: ["b", "a", "b"], environments })).toEqual(
      quotaSpecs({ family, zero: ["a", "b"], environments }),
    );
  });

  it("refuses a name that would be read as something else", () => {
    expect(() => quotaSpecs({ family, zero: ["x in tenancy"], environments })).toThrow(QuotaNameError);
  });
});

describe("EnvironmentQuotas", () => {
  it("zeroes each limit in each environment's compartment, in a quota under the environment's name", async () => {
    const recorded = await recordResources(() => {
      new EnvironmentQuotas("quotas", {
        tenancyId: "root",
        family,
        zero: ["dedicated-unit-llama-count", "dedicated-unit-cohere-count"],
        environments,
        tags,
      });
    });

    expect(recorded).toEqual([
      {
        type: "oci:Limits/quota:Quota",
        name: "quotas-dev",
        inputs: {
          compartmentId: "root",
          name: "dev-ai",
          description: "What dev may not use of AI.",
          statements: [
            "zero generative-ai quota dedicated-unit-cohere-count in compartment ai:dev",
            "zero generative-ai quota dedicated-unit-llama-count in compartment ai:dev",
          ],
          definedTags: tags,
        },
      },
      {
        type: "oci:Limits/quota:Quota",
        name: "quotas-prod",
        inputs: {
          compartmentId: "root",
          name: "prod-ai",
          description: "What prod may not use of AI.",
          statements: [
            "zero generative-ai quota dedicated-unit-cohere-count in compartment platform:ai:prod",
            "zero generative-ai quota dedicated-unit-llama-count in compartment platform:ai:prod",
          ],
          definedTags: tags,
        },
      },
    ]);
  });

  it("creates nothing where no limit is named", async () => {
    const nothing = recordResources(() => {
      new EnvironmentQuotas("quotas", { tenancyId: "root", family, zero: [], environments, tags });
    });
    await expect(nothing).rejects.toThrow("the program registered no resource");
  });
});
