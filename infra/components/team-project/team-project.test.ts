import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { TeamProject } from "./team-project.ts";

it("creates one project in the team's compartment", async () => {
  const recorded = await recordResources(() => {
    new TeamProject("project", { team: "payments", environment: "dev", compartmentId: "c", tags: {} });
  });

  expect(recorded).toEqual([
    {
      type: "oci:GenerativeAi/project:Project",
      name: "project",
      inputs: {
        compartmentId: "c",
        displayName: "project",
        description: "Models for payments in dev.",
        definedTags: {},
      },
    },
  ]);
});
