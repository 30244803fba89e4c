import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeTornAttributes } from "./torn-attributes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollout-backend-"));
  mkdirSync(join(folder, ".pulumi/stacks/rollout"), { recursive: true });
  const files = { "a.json": "{}", "a.json.attrs": "", "b.json": "", "b.json.attrs": "{}" };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, ".pulumi/stacks/rollout", name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const left = () => readdirSync(join(folder, ".pulumi/stacks/rollout")).sort();

it("removes attributes that a cut left empty, and never a state", () => {
  removeTornAttributes(`${pathToFileURL(folder).href}?no_tmp_dir=true`);
  expect(left()).toEqual(["a.json", "b.json", "b.json.attrs"]);
});

it.each(["s3://bucket", "file:///nowhere/at/all"])("leaves %s alone", (backend) => {
  removeTornAttributes(backend);
  expect(left()).toHaveLength(4);
});
