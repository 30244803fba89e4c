import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SandboxFault } from "./sandbox-fault.ts";
import { readStore, StoreWriter } from "./store-file.ts";
import type { StoreContent } from "./store.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-store-"));
  file = join(folder, "oci.json");
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function content(name: string): StoreContent {
  const record = {
    service: "s",
    kind: "k",
    id: name,
    name,
    parentId: "",
    scope: {},
    body: { name },
    isDeleted: false,
  };
  return { records: [record], generations: { [name]: 1 } };
}

it("starts empty where there is no file", () => {
  expect(readStore(file)).toEqual({ records: [], generations: {} });
});

it("writes the first change at once, and those right after it 200 ms later, together", () => {
  const writer = new StoreWriter(file);
  writer.write(() => content("first"));
  expect(readStore(file)).toEqual(content("first"));
  writer.write(() => content("second"));
  writer.write(() => content("third"));
  vi.advanceTimersByTime(199);
  expect(readStore(file)).toEqual(content("first"));
  vi.advanceTimersByTime(1);
  expect(readStore(file)).toEqual(content("third"));
});

it("writes at the end what is still put off, and leaves nothing beside the file", () => {
  const writer = new StoreWriter(file);
  writer.write(() => content("first"));
  writer.write(() => content("second"));
  writer.flush();
  expect(readStore(file)).toEqual(content("second"));
  expect(readdirSync(folder)).toEqual(["oci.json"]);
});

it("writes nothing after the end", () => {
  const writer = new StoreWriter(file);
  writer.write(() => content("first"));
  writer.flush();
  rmSync(file);
  vi.advanceTimersByTime(200);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ["cut off", '{"version":1,"records":[{'],
  ["of another version", '{"version":2,"records":[],"generations":{}}'],
  ["something else", '{"stack":"dev"}'],
  ["empty", ""],
])("refuses a file that is %s, names it and says what to do", (_what, text) => {
  writeFileSync(file, text);
  expect(() => readStore(file)).toThrow(SandboxFault);
  expect(() => readStore(file)).toThrow(
    `${file} is not a store of the sandbox. Put an earlier copy in its place, or delete it together with the Pulumi state made on it`,
  );
});

it("tells a write that failed late with the next change, and writes both once it can", () => {
  const writer = new StoreWriter(file);
  writer.write(() => content("first"));
  writer.write(() => content("second"));
  mkdirSync(`${file}.new`);
  vi.advanceTimersByTime(200);
  expect(readStore(file)).toEqual(content("first"));
  expect(() => writer.write(() => content("third"))).toThrow(SandboxFault);
  rmSync(`${file}.new`, { recursive: true });
  writer.flush();
  expect(readStore(file)).toEqual(content("third"));
});
