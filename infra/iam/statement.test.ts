import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../rollout/onboarding/vocabulary/iam/condition.ts";
import { parseStatement } from "../../rollout/onboarding/vocabulary/iam/statement.ts";
import { allOf, anyOf, equals, oneOf, onlyPermissions, startsWith, withoutPermissions } from "./condition.ts";
import { IamNameError } from "./names.ts";
import {
  allow,
  connectorsBesideTarget,
  connectorsIn,
  connectorsOfEnvironment,
  dynamicGroup,
  group,
  objectStorage,
  scopeOf,
  service,
} from "./statement.ts";

const users = group("dev-payments-users");
const use = { verb: "use", resource: "keys" } as const;

describe("allow writes", () => {
  it.each([
    [
      allow({ ...use, subject: objectStorage("us-chicago-1"), in: ["shared"] }),
      "allow service objectstorage-us-chicago-1 to use keys in compartment shared",
    ],
    [
      allow({
        subject: connectorsIn("ocid1.compartment.oc1..c"),
        verb: "manage",
        resource: "objects",
        in: ["dev", "payments"],
        where: equals("target.bucket.name", "ai-dev-payments-traces"),
      }),
      "allow any-user to manage objects in compartment dev:payments where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = 'ocid1.compartment.oc1..c', target.bucket.name = 'ai-dev-payments-traces'}",
    ],
    [
      allow({
        subject: connectorsBesideTarget(),
        verb: "manage",
        resource: "objects",
        in: ["payments"],
        where: equals("target.bucket.name", "b"),
      }),
      "allow any-user to manage objects in compartment payments where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id, target.bucket.name = 'b'}",
    ],
    [
      allow({
        subject: connectorsOfEnvironment("dev"),
        verb: "use",
        resource: "stream-push",
        in: ["shared"],
      }),
      "allow any-user to use stream-push in compartment shared where all {request.principal.type = 'serviceconnector', request.principal.compartment.tag.Rollout.Environment = 'dev'}",
    ],
    [
      allow({
        subject: service("metering_overlay"),
        verb: "manage",
        resource: "objects",
        in: scopeOf("platform:ai", "governance"),
        where: allOf(equals("target.bucket.name", "b"), onlyPermissions("OBJECT_CREATE", "OBJECT_READ")),
      }),
      "allow service metering_overlay to manage objects in compartment platform:ai:governance where all {target.bucket.name = 'b', any {request.permission = 'OBJECT_CREATE', request.permission = 'OBJECT_READ'}}",
    ],
    [
      allow({
        subject: dynamicGroup("Machines/dev-ci"),
        permissions: ["QUOTA_READ", "QUOTA_UPDATE"],
        in: "tenancy",
        where: startsWith("target.quota.name", "dev-"),
      }),
      "allow dynamic-group 'Machines'/'dev-ci' to {QUOTA_READ, QUOTA_UPDATE} in tenancy where target.quota.name = /dev-*/",
    ],
    [
      allow({ ...use, subject: users, in: "tenancy", where: withoutPermissions("OBJECT_READ") }),
      "allow group dev-payments-users to use keys in tenancy where request.permission != 'OBJECT_READ'",
    ],
    [
      allow({
        ...use,
        subject: group("To"),
        in: "tenancy",
        where: oneOf("target.model.id", ["b", "a", "b"]),
      }),
      "allow group 'To' to use keys in tenancy where any {target.model.id = 'a', target.model.id = 'b'}",
    ],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
  });

  it("refuses a condition of nothing, which would grant everything or nothing", () => {
    expect(() => anyOf()).toThrow(RangeError);
  });
});

describe("a name", () => {
  it.each([
    ["ends the subject", () => allow({ ...use, subject: group("a to manage all-resources"), in: "tenancy" })],
    ["closes a quote", () => allow({ ...use, subject: group("a'b"), in: "tenancy" })],
    ["adds a group", () => allow({ ...use, subject: group("a, b"), in: "tenancy" })],
    ["has two domains", () => allow({ ...use, subject: group("a/b/c"), in: "tenancy" })],
    ["is empty", () => allow({ ...use, subject: group(""), in: "tenancy" })],
    ["is too long", () => allow({ ...use, subject: group("a".repeat(101)), in: "tenancy" })],
    ["goes on after the compartment", () => allow({ ...use, subject: users, in: ["a where"] })],
    ["makes the compartment an id", () => allow({ ...use, subject: users, in: ["id"] })],
    ["leaves a compartment empty", () => allow({ ...use, subject: users, in: scopeOf("ai:", "dev") })],
    ["ends a value", () => equals("target.bucket.name", "b'} or")],
    ["ends a pattern", () => startsWith("target.group.name", "dev-*/ ")],
    ["is a pattern for everything", () => startsWith("target.group.name", "")],
    ["is no region", () => objectStorage("us-chicago-1, logging")],
  ])("that %s is refused", (_, write) => {
    expect(write).toThrow(IamNameError);
  });

  it("says what would be right", () => {
    expect(() => allow({ ...use, subject: users, in: ["use"] })).toThrow(
      'The compartment "use" cannot stand in an IAM statement: write letters, digits and . _ -, at most 100, and no word of the policy language.',
    );
  });
});

/** Whatever is asked for, the packs read it back, or it is refused: no name changes what a statement means. */
describe("any text as", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[A-Za-z0-9._+-]{1,12}$/),
    fc.constantFrom("id", "to", "all", "TENANCY", "a'b", "a/b", "a}", "x where y"),
  );
  const written = (write: () => string): string | undefined => {
    try {
      return write();
    } catch (error) {
      expect(error).toBeInstanceOf(IamNameError);
      return undefined;
    }
  };

  it("a group's name is read back as that name", () => {
    fc.assert(
      fc.property(anything, (name) => {
        const text = written(() => allow({ ...use, subject: group(name), in: ["payments"] }));
        if (text === undefined) return;
        const [domain, own] = name.includes("/") ? name.split("/") : [undefined, name];
        const principal = { by: "name", ...(domain === undefined ? {} : { domain }), name: own };
        expect(parseStatement(text)).toEqual({
          statement: {
            subject: { kind: "group", principals: [principal] },
            grants: ["use"],
            resourceType: "keys",
            location: { kind: "compartment", path: ["payments"] },
          },
        });
      }),
      { numRuns: 500 },
    );
  });

  it("compartments are read back as that path", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), ([first = "", ...rest]) => {
        const text = written(() => allow({ ...use, subject: users, in: [first, ...rest] }));
        if (text === undefined) return;
        expect(parseStatement(text)).toMatchObject({
          statement: { location: { kind: "compartment", path: [first, ...rest] } },
        });
      }),
      { numRuns: 500 },
    );
  });

  it("a value and a prefix are read back as they were", () => {
    fc.assert(
      fc.property(anything, (value) => {
        const text = written(() =>
          allow({
            ...use,
            subject: users,
            in: "tenancy",
            where: allOf(equals("target.stream.id", value), startsWith("target.group.name", value)),
          }),
        );
        if (text === undefined) return;
        const parsed = parseStatement(text);
        const condition = "statement" in parsed ? parsed.statement.condition : undefined;
        expect(parseCondition(condition ?? "")).toEqual({
          condition: {
            kind: "all",
            conditions: [
              {
                kind: "test",
                variable: "target.stream.id",
                operator: "=",
                value: { kind: "text", text: value },
              },
              {
                kind: "test",
                variable: "target.group.name",
                operator: "=",
                value: { kind: "pattern", text: `${value}*` },
              },
            ],
          },
        });
      }),
      { numRuns: 500 },
    );
  });
});
