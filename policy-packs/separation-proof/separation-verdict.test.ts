import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluatedStacks } from "../../test/harness/evaluated-stacks.ts";
import { SECRET, UNKNOWN } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { UNKNOWN_MARKER } from "../analyzer-requests.ts";
import type { ProvenResource, ProvenStack } from "./proven-stack.ts";
import { ALL_STACKS, separationVerdict } from "./separation-verdict.ts";

const BUCKET = "oci:ObjectStorage/bucket:Bucket";
const CONNECTOR = "oci:Sch/connector:Connector";
const POLICY = "oci:Identity/policy:Policy";
const VCN = "oci:Core/vcn:Vcn";

const urnOf = (stack: string, type: string, name: string) => `urn:pulumi:${stack}::rollout::${type}::${name}`;

/** A resource that is there; its id says of which stack it is. */
function made(
  stack: string,
  type: string,
  name: string,
  props: ProvenResource["props"] = {},
  outputs: ProvenResource["outputs"] = {},
): ProvenResource {
  const kind = type.split(":").at(-1)?.toLowerCase() ?? "";
  const urn = urnOf(stack, type, name);
  return { urn, type, name, props, outputs, id: `ocid1.${kind}.oc1..${stack}.${name}` };
}

const stackOf = (stack: string, ...resources: readonly ProvenResource[]): ProvenStack => ({
  stack,
  resources,
});

/** What development owns, by what of it a stack of production may not name. */
const OWNED: readonly (readonly [string, ProvenResource, value: string, kind: string])[] = [
  [
    "an id",
    made("claims-dev", "oci:Streaming/stream:Stream", "siem"),
    "ocid1.stream.oc1..claims-dev.siem",
    "the id of",
  ],
  [
    "a bucket",
    made("claims-dev", BUCKET, "traces", { name: "ai-dev-claims" }),
    "ai-dev-claims",
    "the name of",
  ],
  [
    "a group",
    made("claims-dev", "oci:Identity/group:Group", "users", { name: "dev-claims" }),
    "dev-claims",
    "the name of",
  ],
  [
    "a dynamic group",
    made("claims-dev", "oci:Identity/dynamicGroup:DynamicGroup", "apps", { name: "dev-apps" }),
    "dev-apps",
    "the name of",
  ],
  [
    "a policy",
    made("claims-dev", POLICY, "access", { name: "claims-dev-access" }),
    "claims-dev-access",
    "the name of",
  ],
  [
    "a security list that OCI made",
    made("claims-dev", VCN, "net", {}, { defaultSecurityListId: "ocid1.securitylist.oc1..default" }),
    "ocid1.securitylist.oc1..default",
    "what OCI made along with",
  ],
  [
    "a vault's address",
    made(
      "claims-dev",
      "oci:Kms/vault:Vault",
      "vault",
      {},
      { managementEndpoint: "https://x-management.kms.example.com" },
    ),
    "https://x-management.kms.example.com",
    "what OCI made along with",
  ],
];

describe("no value of one environment stands in another's inputs", () => {
  it.each(OWNED)("finds %s", (_label, resource, value, kind) => {
    const user = made("claims-prod", CONNECTOR, "connector", { target: { at: [value] } });
    const verdict = separationVerdict([stackOf("claims-dev", resource), stackOf("claims-prod", user)]);
    expect(verdict).toMatchObject({
      stack: ALL_STACKS,
      pack: "environment-separation",
      policy: "environments-share-nothing",
      level: "mandatory",
      outcome: "failed",
      passed: ["claims-dev"],
    });
    expect(verdict.findings).toEqual([
      {
        resource: user.urn,
        outcome: "failed",
        message: `"connector" of stack "claims-prod" names in \`target.at.0\` ${kind} "${resource.name}", which is of stack "claims-dev" in environment "dev".`,
      },
    ]);
  });

  it.each(OWNED)("lets the same environment's other stack name %s", (_label, resource, value) => {
    const user = made("shared-dev", CONNECTOR, "connector", { target: value });
    const prod = stackOf("shared-prod", made("shared-prod", BUCKET, "logs", { name: "ai-prod-logs" }));
    const verdict = separationVerdict([stackOf("claims-dev", resource), stackOf("shared-dev", user), prod]);
    expect([verdict.outcome, verdict.findings]).toEqual(["passed", []]);
    expect(verdict.passed).toEqual(["claims-dev", "shared-dev", "shared-prod"]);
  });

  it("finds it within a statement, a rule, a query, a path and a map's key, and says each once", () => {
    const owner = made("claims-dev", BUCKET, "traces", { name: "ai-dev-claims" });
    const id = owner.id ?? "";
    const texts: readonly ProvenResource["props"][] = [
      {
        statements: [
          "allow any-user to manage objects in compartment x where target.bucket.name = 'ai-dev-claims'",
        ],
      },
      { matchingRule: `ANY {ALL {resource.compartment.id = '${id}'}, resource.id='${id}'}` },
      { query: 'ClientErrors[1h]{resourceDisplayName = "ai-dev-claims"}.sum() > 20' },
      { condition: '{"data":{"bucketName":["ai-dev-claims"]}}' },
      { condition: '"{\\"bucketName\\":\\"ai-dev-claims\\"}"' },
      { zone: `zoneNameOrId/${id}/domain/x` },
      { description: `Writes to ${id}.` },
      { parameters: { [id]: true } },
    ];
    for (const props of texts) {
      const user = made("claims-prod", CONNECTOR, "user", props);
      const { findings } = separationVerdict([stackOf("claims-dev", owner), stackOf("claims-prod", user)]);
      expect([props, findings.length]).toEqual([props, 1]);
    }
  });

  it("takes a name in prose, a part of a name and the tenancy's own for none", () => {
    const owner = made("claims-dev", BUCKET, "traces", { name: "ai-dev-claims" });
    const topic = made("tenancy", "oci:Ons/notificationTopic:NotificationTopic", "topic");
    const user = made("claims-prod", CONNECTOR, "user", {
      description: "As ai-dev-claims does.",
      target: "ai-dev-claims-2",
      topicId: topic.id,
    });
    const { outcome } = separationVerdict([
      stackOf("tenancy", topic),
      stackOf("claims-dev", owner),
      stackOf("claims-prod", user),
    ]);
    expect(outcome).toBe("passed");
  });

  it("gives an environment what the tenancy made and tagged for it", () => {
    const compartment = made("tenancy", "oci:Identity/compartment:Compartment", "ai-prod", {
      definedTags: { "Rollout.Environment": "prod" },
    });
    const stack = (environment: string) =>
      stackOf(
        `claims-${environment}`,
        made(`claims-${environment}`, BUCKET, "b", { compartmentId: compartment.id }),
      );
    const { findings } = separationVerdict([stackOf("tenancy", compartment), stack("dev"), stack("prod")]);
    expect(findings.map(({ resource, outcome }) => [resource, outcome])).toEqual([
      [urnOf("claims-dev", BUCKET, "b"), "failed"],
    ]);
  });
});

describe("no state holds what another holds", () => {
  it.each([
    ["of another environment", "claims-prod"],
    ["of the same environment", "shared-dev"],
    ["the tenancy's", "tenancy"],
  ])("finds an id %s", (_label, other) => {
    const one = made("claims-dev", BUCKET, "mine");
    const two = { ...made(other, BUCKET, "theirs"), id: one.id ?? "" };
    const { findings, passed } = separationVerdict([
      stackOf("claims-dev", one),
      stackOf(other, two),
      stackOf("payments-prod"),
    ]);
    expect(findings).toEqual([
      {
        resource: two.urn,
        outcome: "failed",
        message: `"theirs" of stack "${other}" has the id of "mine", which is in the state of stack "claims-dev" too.`,
      },
    ]);
    expect(passed).toEqual(["payments-prod"]);
  });

  it("finds a bucket's name, and lets things of two types bear one name", () => {
    const named = (stack: string, type: string) => stackOf(stack, made(stack, type, "x", { name: "same" }));
    const twice = separationVerdict([
      named("claims-dev", BUCKET),
      named("payments-dev", BUCKET),
      stackOf("a-prod"),
    ]);
    expect(twice.findings.map(({ message }) => message)).toEqual([
      '"x" of stack "payments-dev" has the name of "x", which is in the state of stack "claims-dev" too.',
    ]);
    const types = separationVerdict([
      named("claims-dev", "oci:Identity/group:Group"),
      named("payments-dev", "oci:Limits/quota:Quota"),
      stackOf("a-prod"),
    ]);
    expect(types.outcome).toBe("passed");
  });

  it("does not compare ids that mean nothing without what they stand in", () => {
    const rule = (stack: string) =>
      stackOf(stack, {
        ...made(stack, "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule", "r"),
        id: "B8D3120B",
      });
    expect(separationVerdict([rule("a-dev"), rule("a-prod")]).outcome).toBe("passed");
  });
});

describe("no network shares an address with another environment's", () => {
  const network = (stack: string, ...cidrBlocks: readonly string[]) =>
    stackOf(stack, made(stack, VCN, "network", { cidrBlocks }));
  const blame = (stack: string, path: string, other: string) =>
    `"network" of stack "${stack}" names in \`${path}\` addresses of network "network", which is of stack "${other}" in environment "${other.split("-").at(-1)}".`;

  it("finds two that overlap, and tells both", () => {
    const { findings } = separationVerdict([
      network("shared-dev", "10.10.0.0/16"),
      network("claims-prod", "10.50.0.0/24", "10.10.3.0/24"),
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      blame("claims-prod", "cidrBlocks.1", "shared-dev"),
      blame("shared-dev", "cidrBlocks.0", "claims-prod"),
    ]);
  });

  it("finds a route and a rule to another environment's addresses", () => {
    const rule = (destination: string) =>
      separationVerdict([
        network("shared-dev", "10.10.0.0/16", "10.40.0.0/24"),
        stackOf(
          "shared-prod",
          made("shared-prod", "oci:Core/routeTable:RouteTable", "routes", { routeRules: [{ destination }] }),
        ),
      ]).outcome;
    expect(["10.40.0.0/28", "10.10.0.7", "10.10.0.0/99", "0.0.0.0/0", "10.0.0.0/8"].map(rule)).toEqual(
      Array(5).fill("failed"),
    );
    expect(["10.11.0.0/16", "10.9.255.255/32", "10.40.1.0/24", "4.21.0", "999.1.1.1/8"].map(rule)).toEqual(
      Array(5).fill("passed"),
    );
  });

  it("lets the networks of one environment nest", () => {
    const verdict = separationVerdict([
      network("shared-dev", "10.10.0.0/16"),
      network("claims-dev", "10.10.3.0/24"),
      network("shared-prod", "10.20.0.0/16"),
    ]);
    expect(verdict.outcome).toBe("passed");
  });
});

describe("no statement holds in another environment's compartment", () => {
  const stating = (stack: string, type: string, ...statements: readonly string[]) =>
    separationVerdict([
      stackOf(stack, made(stack, type, "grants", { statements })),
      stackOf("shared-dev"),
      stackOf("shared-prod"),
    ]);

  it.each([
    [POLICY, "allow group x to use keys in compartment ai:prod:claims"],
    [POLICY, "allow group x to use keys in compartment prod"],
    ["oci:Limits/quota:Quota", "zero a quota b in compartment ai:prod:claims"],
  ])("finds one of %s", (type, statement) => {
    expect(stating("claims-dev", type, statement).findings.map(({ message }) => message)).toEqual([
      '"grants" of stack "claims-dev" holds in a compartment of environment "prod".',
    ]);
  });

  it.each([
    ["its own compartment", "claims-dev", "allow group x to use keys in compartment ai:dev:claims"],
    [
      "a team named like another environment",
      "prod-dev",
      "allow group x to use keys in compartment ai:dev:prod",
    ],
    ["the tenancy, which grants in all", "tenancy", "allow group x to use keys in compartment ai:prod"],
  ])("accepts %s", (_label, stack, statement) => {
    expect(stating(stack, POLICY, statement).outcome).toBe("passed");
  });

  it("does not pass one that is not readable", () => {
    expect(
      stating("claims-dev", POLICY, "define tenancy x as y").findings.map(({ outcome, message }) => [
        outcome,
        message,
      ]),
    ).toEqual([["not-checked", 'Could not see `statements.0` of "grants" of stack "claims-dev".']]);
  });
});

describe("what nobody can see is not checked", () => {
  it.each([
    ["unknown before creation", UNKNOWN_MARKER],
    ["unknown in a plan", UNKNOWN],
    ["secret in evidence", SECRET],
    [
      "encrypted in a state",
      { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" },
    ],
  ])("%s", (_label, value) => {
    const resource = made("claims-prod", CONNECTOR, "c", { kind: "x", source: { logSources: [value] } });
    const verdict = separationVerdict([stackOf("claims-prod", resource), stackOf("claims-dev")]);
    expect(verdict.outcome).toBe("not-checked");
    expect(verdict.findings).toEqual([
      {
        resource: resource.urn,
        outcome: "not-checked",
        message: 'Could not see `source.logSources.0` of "c" of stack "claims-prod".',
      },
    ]);
    expect(verdict.passed).toEqual(["claims-dev"]);
  });

  it("an id that is not there yet, of the tenancy's resources too", () => {
    const { id: _id, ...planned } = made("tenancy", BUCKET, "audit");
    const { findings } = separationVerdict([
      stackOf("tenancy", planned),
      stackOf("a-dev"),
      stackOf("a-prod"),
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      'Could not see `id` of "audit" of stack "tenancy".',
    ]);
  });

  it("a stack that is none of the rollout's", () => {
    const { outcome, findings } = separationVerdict([
      stackOf("a-dev"),
      stackOf("a-prod"),
      stackOf("sandbox"),
    ]);
    expect(outcome).toBe("not-checked");
    expect(findings.map(({ message }) => message)).toEqual([
      'Stack "sandbox" bears no name of the rollout\'s, so nobody knows its environment.',
    ]);
  });
});

it("does not apply where there is one environment", () => {
  const verdict = separationVerdict([stackOf("tenancy"), stackOf("a-dev")]);
  expect(verdict).toMatchObject({
    outcome: "not-applicable",
    passed: [],
    reason: "The stacks are of fewer than two environments.",
  });
});

/** The example stacks as if they were up: each unknown value is one of the stack's own ids. */
function brought({ stack, resources }: ProvenStack): ProvenStack {
  const known = (value: unknown): unknown => {
    if (value === UNKNOWN_MARKER) return `ocid1.something.oc1..${stack}`;
    if (Array.isArray(value)) return value.map(known);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, known(item)]));
  };
  return {
    stack,
    resources: resources.map((resource, place) => ({
      ...resource,
      props: known(resource.props) as ProvenResource["props"],
      id: `ocid1.thing.oc1..${stack}.${place}`,
    })),
  };
}

describe("on the examples", () => {
  let planned: readonly ProvenStack[];
  let up: readonly ProvenStack[];
  beforeAll(async () => {
    planned = [...(await evaluatedStacks()).values()];
    up = planned.map(brought);
  });

  it("finds nothing wrong in a plan, and says what it cannot see", () => {
    const verdict = separationVerdict(planned);
    expect(verdict.outcome).toBe("not-checked");
    expect(new Set(verdict.findings.map(({ outcome }) => outcome))).toEqual(new Set(["not-checked"]));
  });

  it("passes once everything is known", () => {
    const verdict = separationVerdict(up);
    expect([verdict.outcome, verdict.findings]).toEqual(["passed", []]);
    expect(verdict.passed).toEqual(planned.map(({ stack }) => stack).sort());
  });

  it("finds any id of one environment planted in any input of another's stack", () => {
    const places = up.flatMap(({ stack, resources }) => {
      const environment = stack.split("-").at(-1) ?? "";
      return stack === "tenancy"
        ? []
        : resources
            .filter(({ type }) => type.startsWith("oci:"))
            .map((resource) => ({ stack, environment, resource }));
    });
    const within = fc.constantFrom(
      (id: string) => id,
      (id: string) => `allow group x to use keys in compartment y where request.principal.id = '${id}'`,
      (id: string) => `{"a":["${id}"]}`,
      (id: string) => `Takes ${id}, and more.`,
      (id: string) => `https://example.com/20160918/things/${id}`,
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), within, (from, to, which, wrap) => {
        const owner = places[from % places.length];
        const others = places.filter(({ environment }) => environment !== owner?.environment);
        const user = others[to % others.length];
        if (owner === undefined || user === undefined) throw new Error("no place");
        const planted = plant(user.resource.props, which, wrap(owner.resource.id ?? ""));
        const changed = up.map((one) =>
          one.stack === user.stack
            ? {
                ...one,
                resources: one.resources.map((resource) =>
                  resource === user.resource ? { ...resource, props: planted } : resource,
                ),
              }
            : one,
        );
        const found = separationVerdict(changed).findings.filter(({ outcome }) => outcome === "failed");
        expect(found.map(({ resource }) => resource)).toContain(user.resource.urn);
        expect(found.map(({ message }) => message).join(" ")).toContain(`stack "${owner.stack}"`);
      }),
      { numRuns: 150, seed: 6 },
    );
  });
});

/** @returns the inputs with one of their texts, counted through all depths, replaced */
function plant(props: ProvenResource["props"], which: number, text: string): ProvenResource["props"] {
  let count = 0;
  const walk = (value: unknown, put: number | undefined): unknown => {
    if (typeof value === "string") return count++ === put ? text : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, put));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, put)]));
  };
  walk(props, undefined);
  const texts = count;
  count = 0;
  return texts === 0 ? { ...props, planted: text } : (walk(props, which % texts) as ProvenResource["props"]);
}

it("judges a thousand stacks in seconds", () => {
  const fleet = Array.from({ length: 1000 }, (_, team) => {
    const stack = `team${Math.floor(team / 2)}-${team % 2 === 0 ? "dev" : "prod"}`;
    const own = Array.from({ length: 50 }, (_unused, place) =>
      made(stack, CONNECTOR, `c${place}`, {
        source: { logSources: [{ logGroupId: `ocid1.connector.oc1..${stack}.c${(place + 1) % 50}` }] },
        statement: "allow group x to use keys in compartment y where target.bucket.name = 'z'",
      }),
    );
    const cidrBlocks = [`10.${team >> 8}.${team & 255}.0/24`];
    return stackOf(stack, made(stack, VCN, "network", { cidrBlocks }), ...own);
  });
  const started = performance.now();
  const verdict = separationVerdict(fleet);
  expect(verdict.outcome).toBe("passed");
  expect(verdict.passed).toHaveLength(1000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
