import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const direct = "    access: direct\n    directAccessExpires: 2027-03-31\n  prod:";
const gatewayOfDev = (access: string): Edit => ["tenancy.yaml", direct, `${access}  prod:`];
const shared: Edit = [
  "teams/payments.yaml",
  "privateEndpoint: dedicated\n    #",
  "privateEndpoint: shared\n    #",
];

it("accepts a dedicated endpoint where teams call themselves", () => {
  expect(problemsAfter()).toEqual([]);
});

it("accepts shared endpoints where the access layer calls", () => {
  expect(problemsAfter(gatewayOfDev("    access: gateway\n"), shared)).toEqual([]);
});

it.each(["    access: gateway\n", ""])(
  "rejects a dedicated endpoint behind the access layer, %j",
  (access) => {
    expect(problemsAfter(gatewayOfDev(access))).toEqual([
      'stacks/teams/payments.yaml:49:22  environments.dev.privateEndpoint  the endpoint of "dev" is dedicated, and the access layer that calls for the team cannot reach it. Write shared, or have access: direct in the tenancy\'s document.',
    ]);
  },
);
