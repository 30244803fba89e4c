import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { TeamLogs } from "./team-logs.ts";

it("creates one log group in the team's compartment", async () => {
  const recorded = await recordResources(() => {
    new TeamLogs("logs", { team: "payments", environment: "dev", compartmentId: "c", tags: {} });
  });

  expect(recorded).toEqual([
    {
      type: "oci:Logging/logGroup:LogGroup",
      name: "logs",
      inputs: {
        compartmentId: "c",
        displayName: "logs",
        description: "Logs of payments's use of models in dev.",
        definedTags: {},
      },
    },
  ]);
});
