import { expect, it } from "vitest";
import { environmentStackOf } from "./environment-stack.ts";

const urn = (stack: string) => `urn:pulumi:${stack}::rollout::oci:Identity/policy:Policy::p`;

it.each([
  ["payments-dev", { kind: "team", stack: "payments-dev", environment: "dev", team: "payments" }],
  ["shared-prod", { kind: "shared", stack: "shared-prod", environment: "prod" }],
  ["tenancy", undefined],
  ["sandbox", undefined],
])("reads the environment of stack %s from a URN", (stack, expected) => {
  expect(environmentStackOf(urn(stack))).toEqual(expected);
});

it("knows no environment where there is no resource", () => {
  expect(environmentStackOf(undefined)).toBeUndefined();
});
