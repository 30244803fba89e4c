import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { TeamAccess } from "./team-access.ts";

it("lets users call models and operators look after them, in the team's compartment only", async () => {
  const recorded = await recordResources(() => {
    new TeamAccess("access", {
      team: "payments",
      usersGroup: "payments-dev-users",
      operatorsGroup: "payments-dev-operators",
      compartmentId: "c",
      tags: {},
      after: [],
    });
  });

  expect(recorded).toHaveLength(1);
  expect(recorded[0]?.inputs["statements"]).toEqual([
    "allow group payments-dev-users to use generative-ai-chat in compartment payments",
    "allow group payments-dev-users to read generative-ai-project in compartment payments",
    "allow group payments-dev-operators to use generative-ai-project in compartment payments",
    "allow group payments-dev-operators to read log-groups in compartment payments",
    "allow group payments-dev-operators to read log-content in compartment payments",
    "allow group payments-dev-operators to read buckets in compartment payments",
    "allow group payments-dev-operators to read objects in compartment payments",
  ]);
});
