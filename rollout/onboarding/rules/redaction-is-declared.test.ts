import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const classes = "dataClasses: [internal, confidential]";
const redaction = "\n    redaction: { by: a filter before every call, evidence: SEC-41 }";
const withClasses = (text: string) => problemsAfter(["teams/payments.yaml", classes, `dataClasses: ${text}`]);

it("accepts a class that requires redaction where the use declares it", () => {
  expect(withClasses(`[internal, restricted]${redaction}`)).toEqual([]);
});

it("accepts redaction that nothing requires", () => {
  expect(withClasses(`[internal, confidential]${redaction}`)).toEqual([]);
});

it("rejects a use that declares none", () => {
  expect(withClasses("[internal, restricted]")).toEqual([
    'stacks/teams/payments.yaml:29:29  uses[1].dataClasses[1]  data class "restricted" requires redaction, and this use declares none. Add redaction with by and evidence, or take "restricted" out.',
  ]);
});

it("tells it once for a use of two such classes", () => {
  expect(
    problemsAfter(
      [
        "tenancy.yaml",
        "{ name: confidential, tiers: [production], modelAccess: [hosted] }",
        "{ name: confidential, tiers: [production], modelAccess: [hosted], requires: [redaction] }",
      ],
      ["teams/claims.yaml", "dataClasses: [internal, confidential]", "dataClasses: [internal]"],
      ["teams/payments.yaml", classes, "dataClasses: [confidential, restricted]"],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:29:19  uses[1].dataClasses[0]  data class "confidential" requires redaction, and this use declares none. Add redaction with by and evidence, or take "confidential" out.',
  ]);
});
