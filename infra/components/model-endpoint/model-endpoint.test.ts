import fc from "fast-check";
import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { ModelEndpoint } from "./model-endpoint.ts";
import { endpointDnsPrefix } from "./plan.ts";

it.each([
  [undefined, "ai-dev", "Models for the teams of dev."],
  ["payments", "dev-payments", "Models for payments in dev."],
])(
  "creates one private endpoint behind the given security group: team %s",
  async (team, dnsPrefix, description) => {
    const recorded = await recordResources(() => {
      new ModelEndpoint("models", {
        environment: "dev",
        team,
        compartmentId: "c",
        subnetId: "s",
        nsgId: "n",
        tags: { "Rollout.Team": "platform" },
      });
    });

    expect(recorded).toEqual([
      {
        type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
        name: "models",
        inputs: {
          compartmentId: "c",
          subnetId: "s",
          nsgIds: ["n"],
          dnsPrefix,
          displayName: "models",
          description,
          definedTags: { "Rollout.Team": "platform" },
        },
      },
    ]);
  },
);

const environment = fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/);
const team = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/).filter((name) => name.length <= 30);

it("makes one DNS label for each team and environment", () => {
  fc.assert(
    fc.property(environment, team, environment, team, (environment, team, environment2, team2) => {
      const one = endpointDnsPrefix({ environment, team });
      expect(one).toMatch(/^[a-z][a-z0-9-]{0,61}[a-z0-9]$/);
      const same = environment === environment2 && team === team2;
      expect(one === endpointDnsPrefix({ environment: environment2, team: team2 })).toBe(same);
    }),
  );
});
