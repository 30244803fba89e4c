import { parseHcl } from "../../../../test/harness/parse-hcl.ts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { stackFiles, stackPackage, type RequestStackPlan } from "./package.ts";

const plan: RequestStackPlan = {
  region: "us-chicago-1",
  namespace: "ns",
  bucketName: "ai-access-requests",
  environments: ["dev", "prod"],
  costCenters: [
    { id: "CC-1000", name: "AI platform" },
    { id: "CC-1042", name: "Payments" },
  ],
  approvedUses: ["knowledge-search", "ticket-summarization"],
  dataClasses: ["public", "internal", "confidential"],
  models: ["openai.gpt-oss-120b", "openai.gpt-oss-20b"],
  currency: "USD",
};

const unpacked = () => {
  const bytes = Buffer.from(stackPackage(plan).zip, "base64");
  return Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
};
type Blocks = Record<string, Record<string, Record<string, unknown>>>;
const configuration = async () => {
  const blocks: Blocks[] = [];
  for (const [name, text] of Object.entries(stackFiles(plan)))
    if (name.endsWith(".tf")) blocks.push((await parseHcl(name, text)) as Blocks);
  return blocks;
};
const declared = async (block: string) =>
  (await configuration()).flatMap((file) => Object.keys(file[block] ?? {}));

describe("the archive", () => {
  it("holds the stack's files in the order of their names", () => {
    expect(unpacked()).toEqual(Object.entries(stackFiles(plan)));
    expect(unpacked().map(([name]) => name)).toEqual([
      "main.tf",
      "request.tf",
      "schema.yaml",
      "target.tf",
      "variables.tf",
    ]);
  });

  it("is the same for the same plan, in whatever order its names came and wherever it is made", () => {
    const shuffled: RequestStackPlan = {
      ...plan,
      environments: plan.environments.toReversed(),
      costCenters: plan.costCenters.toReversed(),
      approvedUses: plan.approvedUses.toReversed(),
      models: plan.models.toReversed(),
    };
    const zone = process.env["TZ"];
    const here = stackPackage(plan);
    process.env["TZ"] = "Pacific/Kiritimati";
    const there = stackPackage(shuffled);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(there).toEqual(here);
  });

  it.each<[string, Partial<RequestStackPlan>]>([
    ["a model", { models: ["openai.gpt-oss-20b"] }],
    ["the bucket", { bucketName: "other" }],
    ["a cost center's name", { costCenters: [{ id: "CC-1000", name: "Platform" }] }],
    ["the order of data classes", { dataClasses: plan.dataClasses.toReversed() }],
  ])("has another version after a change of %s", (_, change) => {
    expect(stackPackage({ ...plan, ...change }).version).not.toBe(stackPackage(plan).version);
  });
});

describe("the configuration", () => {
  it("creates the request's object and nothing else", async () => {
    const resources = (await configuration()).flatMap((file) => Object.entries(file["resource"] ?? {}));
    expect(resources.map(([type, named]) => [type, Object.keys(named)])).toEqual([
      ["oci_objectstorage_object", ["request"]],
    ]);
    expect(await declared("data")).toEqual([]);
    expect(await declared("module")).toEqual([]);
  });

  it("names no credential, and of the tenancy only where the request goes", async () => {
    const provider = (await configuration()).flatMap((file) => Object.entries(file["provider"] ?? {}));
    expect(provider).toEqual([["oci", [{ region: "${local.region}" }]]]);
    expect(Object.values(stackFiles(plan)).join("\n")).not.toMatch(
      /ocid1\.|private_key|fingerprint|password|token/i,
    );
  });

  it("uses every variable, and no other", async () => {
    const text = Object.values(stackFiles(plan))
      .join("\n")
      .replaceAll(/condition {5}= .*/g, "");
    const used = new Set(Array.from(text.matchAll(/\bvar\.([a-z0-9_]+)/g), ([, name = ""]) => name));
    expect(used).toEqual(new Set(await declared("variable")));
  });
});

describe("the form", () => {
  interface Schema {
    readonly schemaVersion: string;
    readonly variableGroups: { title: string; variables: string[]; visible?: unknown }[];
    readonly variables: Record<
      string,
      { type: string; enum?: string[]; required: boolean; default?: unknown }
    >;
    readonly outputs: Record<string, unknown>;
  }
  const schema = parseYaml(stackFiles(plan)["schema.yaml"] ?? "") as Schema;

  it("asks for every variable of the configuration once, and for no other", async () => {
    const variables = (await declared("variable")).sort();
    expect(Object.keys(schema.variables).sort()).toEqual(variables);
    expect(schema.variableGroups.flatMap((group) => group.variables).sort()).toEqual(variables);
    expect(Object.keys(schema.outputs)).toEqual(await declared("output"));
  });

  it("uses the types that Resource Manager's schema document knows, as the configuration declares them", async () => {
    const terraform = new Map(
      (await configuration()).flatMap((file) => Object.entries(file["variable"] ?? {})),
    );
    const types = Object.entries(schema.variables).map(([name, variable]) => {
      const [block] = terraform.get(name) as unknown as [{ type: string }];
      const several = "additionalProps" in variable ? "several of " : "";
      return `${several}${variable.type} ${block.type}`;
    });
    expect([...new Set(types)].sort()).toEqual([
      "boolean ${bool}",
      "enum ${string}",
      "integer ${number}",
      "several of enum ${list(string)}",
      "string ${string}",
      "text ${string}",
    ]);
    expect(schema.schemaVersion).toBe("1.1.0");
  });

  it("offers what the tenancy declares, data classes from the least to the most sensitive", () => {
    const offered = Object.entries(schema.variables).flatMap(([name, variable]) =>
      variable.enum === undefined || !/^(cost|first)/.test(name) ? [] : [[name, variable.enum]],
    );
    expect(Object.fromEntries(offered)).toEqual({
      cost_center: ["CC-1000", "CC-1042"],
      first_use_approved_use: ["knowledge-search", "ticket-summarization"],
      first_use_data_classes: ["public", "internal", "confidential"],
      first_use_models: ["openai.gpt-oss-120b", "openai.gpt-oss-20b"],
      first_use_environments: ["dev", "prod"],
    });
  });

  it("shows a further use once it was asked for, and does not require what it may hide", () => {
    expect(schema.variableGroups.map(({ visible }) => visible)).toEqual([
      undefined,
      undefined,
      "${add_second_use}",
      { and: ["${add_second_use}", "${add_third_use}"] },
      undefined,
    ]);
    const hidden = Object.entries(schema.variables).filter(([name]) => /^(second|third)_/.test(name));
    expect(hidden.filter(([, { required }]) => required)).toEqual([]);
  });
});
