import { describe, expect, it } from "vitest";
import { parseStatement } from "./statement.ts";
import type { Statement } from "./statement.ts";

const group = (name: string) => ({ kind: "group", principals: [{ by: "name", name }] }) as const;
const inPayments = { kind: "compartment", path: ["payments"] } as const;

describe("parseStatement reads", () => {
  it.each<[string, Statement]>([
    [
      "allow group payments-dev-users to use generative-ai-chat in compartment payments",
      {
        subject: group("payments-dev-users"),
        grants: ["use"],
        resourceType: "generative-ai-chat",
        location: inPayments,
      },
    ],
    [
      "ALLOW Group A TO Manage Buckets IN Tenancy",
      { subject: group("A"), grants: ["manage"], resourceType: "Buckets", location: { kind: "tenancy" } },
    ],
    [
      "allow group 'Default Domain'/'dev users', Ops/dev-ops, id ocid1.group.oc1..g to read buckets in compartment ai:dev:payments",
      {
        subject: {
          kind: "group",
          principals: [
            { by: "name", domain: "Default Domain", name: "dev users" },
            { by: "name", domain: "Ops", name: "dev-ops" },
            { by: "id", id: "ocid1.group.oc1..g" },
          ],
        },
        grants: ["read"],
        resourceType: "buckets",
        location: { kind: "compartment", path: ["ai", "dev", "payments"] },
      },
    ],
    [
      "allow dynamic-group 'id' to use keys in compartment id ocid1.compartment.oc1..c",
      {
        subject: { kind: "dynamic-group", principals: [{ by: "name", name: "id" }] },
        grants: ["use"],
        resourceType: "keys",
        location: { kind: "compartment-id", id: "ocid1.compartment.oc1..c" },
      },
    ],
    [
      "allow service objectstorage-us-chicago-1, logging to use keys in compartment payments where target.key.id = 'k'",
      {
        subject: { kind: "service", names: ["objectstorage-us-chicago-1", "logging"] },
        grants: ["use"],
        resourceType: "keys",
        location: inPayments,
        condition: "target.key.id = 'k'",
      },
    ],
    [
      "allow any-user to {STREAM_PRODUCE, STREAM_READ} in compartment payments where ALL {request.principal.type = 'serviceconnector'}",
      {
        subject: { kind: "any-user" },
        grants: ["STREAM_PRODUCE", "STREAM_READ"],
        location: inPayments,
        condition: "ALL {request.principal.type = 'serviceconnector'}",
      },
    ],
    [
      "allow any-group\n  to {BUCKET_READ} buckets\n  in compartment payments",
      {
        subject: { kind: "any-group" },
        grants: ["BUCKET_READ"],
        resourceType: "buckets",
        location: inPayments,
      },
    ],
  ])("%s", (text, statement) => {
    expect(parseStatement(text)).toEqual({ statement });
  });
});

describe("parseStatement names the place and what it expected in", () => {
  it.each([
    ["", 1, '"allow"'],
    ["deny group dev to use buckets in tenancy", 1, '"allow"'],
    ["define tenancy x as ocid1.tenancy.oc1..t", 1, '"allow"'],
    ["'allow' any-user to use buckets in tenancy", 1, '"allow"'],
    [
      "allow user dev to use buckets in tenancy",
      7,
      '"group", "dynamic-group", "service", "any-user", "any-group"',
    ],
    ["allow group to use buckets in tenancy", 16, '"to"'],
    ["allow group dev, to use buckets in tenancy", 21, '"to"'],
    ["allow group '' to use buckets in tenancy", 13, "the name of a group"],
    ["allow group 'dev to use buckets in tenancy", 13, "the name of a group"],
    ["allow dynamic-group 'D'/ to use buckets in tenancy", 29, '"to"'],
    ["allow group id", 15, "an OCID"],
    ["allow group dev to own buckets in tenancy", 20, '"inspect", "read", "use", "manage"'],
    ["allow group dev to use in tenancy", 27, '"in"'],
    ["allow group dev to {A in tenancy", 23, '"}"'],
    ["allow group dev to use buckets", 31, '"in"'],
    ["allow group dev to use buckets in region x", 35, '"tenancy", "compartment"'],
    ["allow group dev to use buckets in compartment", 46, "a compartment"],
    ["allow group dev to use buckets in compartment a:", 49, "a compartment"],
    ["allow group dev to use buckets in tenancy please", 43, '"where"'],
    ["allow group dev to use buckets in tenancy where ", 49, "a condition"],
  ])('"%s"', (text, at, expected) => {
    expect(parseStatement(text)).toEqual({ at, expected });
  });
});
