import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listDocuments } from "./document-files.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rollout-documents-"));
  mkdirSync(join(root, "teams"));
  writeFileSync(join(root, "tenancy.yaml"), "t");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const told = () => listDocuments(root).map(({ path, unreadable }) => [path, unreadable]);

it("lists the tenancy's document and the teams', sorted", () => {
  writeFileSync(join(root, "teams/b.yaml"), "b");
  writeFileSync(join(root, "teams/a.yaml"), "a");
  expect(listDocuments(root)).toEqual([
    { path: "teams/a.yaml", source: "a" },
    { path: "teams/b.yaml", source: "b" },
    { path: "tenancy.yaml", source: "t" },
  ]);
});

it("leaves Pulumi's own settings and what is no YAML alone", () => {
  writeFileSync(join(root, "Pulumi.payments-dev.yaml"), "");
  writeFileSync(join(root, "README.md"), "");
  expect(told()).toEqual([["tenancy.yaml", undefined]]);
});

it("tells of a document that nobody would read", () => {
  writeFileSync(join(root, "waivers.yaml"), "");
  writeFileSync(join(root, "teams/payments.yml"), "");
  mkdirSync(join(root, "teams/claims.yaml"));
  symlinkSync(join(root, "gone"), join(root, "teams/fraud.yaml"));
  expect(told()).toEqual([
    ["teams/claims.yaml", "this is not a file"],
    ["teams/fraud.yaml", "this file cannot be read (ENOENT)"],
    ["teams/payments.yml", "nobody reads this file: a team's document ends in .yaml"],
    ["tenancy.yaml", undefined],
    ["waivers.yaml", "nobody reads this file: the documents are tenancy.yaml and teams/<team>.yaml"],
  ]);
});
