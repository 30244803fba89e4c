import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readAlertTests, type AlertTest } from "../evidence/alert-test.ts";
import type { World } from "./world.ts";

/** Every test of the alerts, a line each; the local OCI has a file of its own. */
const FILES = {
  tenancy: ".rollout/alert-tests.ndjson",
  sandbox: ".rollout/sandbox/alert-tests.ndjson",
} as const;

/** Keeps a test as evidence. @returns its file, as typed from here */
export function keepAlertTest(world: World, test: AlertTest): string {
  const shown = test.sandbox ? FILES.sandbox : FILES.tenancy;
  const file = resolve(world.cwd, shown);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(test)}\n`);
  return shown;
}

/** @returns the newest test; undefined where there is none */
export function newestAlertTest(world: World, sandbox: boolean): AlertTest | undefined {
  const file = resolve(world.cwd, sandbox ? FILES.sandbox : FILES.tenancy);
  return existsSync(file) ? readAlertTests(readFileSync(file, "utf8")).at(-1) : undefined;
}
