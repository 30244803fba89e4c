import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const PROVIDER =
  "Write one of SecurityToken, InstancePrincipal, ResourcePrincipal, WorkloadIdentityFederation";
const inTenancy = (line: string) => ["tenancy.yaml", "currency: USD\n", `currency: USD\n${line}\n`] as const;
const inDev = (line: string) =>
  ["tenancy.yaml", "    tier: development\n", `    tier: development\n    ${line}\n`] as const;
const inProd = (line: string) =>
  ["tenancy.yaml", "    tier: production\n", `    tier: production\n    ${line}\n`] as const;

it("accepts keys in development, and where production states another way", () => {
  expect(problemsAfter(inDev("authentication: ApiKey"))).toEqual([]);
  expect(problemsAfter(inDev("openai: { authentication: api-key }"))).toEqual([]);
  expect(problemsAfter(inProd("authentication: InstancePrincipal"))).toEqual([]);
  expect(
    problemsAfter(
      inTenancy("openai: { authentication: api-key }"),
      inProd("openai: { authentication: iam }"),
    ),
  ).toEqual([]);
});

it("rejects a key of the tenancy stack, once for all that inherit it", () => {
  expect(problemsAfter(inTenancy("authentication: ApiKey"))).toEqual([
    `stacks/tenancy.yaml:9:17  authentication  the tenancy stack would be provisioned with an API key, which is for development only. ${PROVIDER}, and ApiKey in the environments below production that need it.`,
  ]);
});

it("rejects a key that a production environment states", () => {
  expect(problemsAfter(inProd("authentication: ApiKey"))).toEqual([
    `stacks/tenancy.yaml:22:21  environments.prod.authentication  "prod" is a production environment, and an API key is for development only. ${PROVIDER}.`,
  ]);
});

it("rejects keys of applications that production inherits", () => {
  expect(problemsAfter(inTenancy("openai: { authentication: api-key }"))).toEqual([
    'stacks/tenancy.yaml:9:27  openai.authentication  applications of "prod" would call models with an API key, which is for development only. Write iam, and api-key in the environments below production that need it.',
  ]);
});

it("rejects keys of applications that a production environment states", () => {
  expect(problemsAfter(inProd("openai: { authentication: api-key }"))).toEqual([
    'stacks/tenancy.yaml:22:31  environments.prod.openai.authentication  applications of "prod" would call models with an API key, which is for development only. Write iam.',
  ]);
});
