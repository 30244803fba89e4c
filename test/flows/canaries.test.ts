import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

/** Secrets of a user's shell, each told apart from everything else that could be written. */
const PLANTED = {
  OCI_CLI_KEY_CONTENT: "-----BEGIN PRIVATE KEY-----\ncanary-private-key-4f1c\n-----END PRIVATE KEY-----",
  OCI_CLI_PASSPHRASE: "canary-key-passphrase-77ab",
  OCI_CLI_SECURITY_TOKEN_FILE: "/canary-security-token-90de",
  TF_VAR_private_key: "canary-terraform-key-1e2f",
  TF_VAR_private_key_password: "canary-terraform-password-5c6d",
  PULUMI_CONFIG_PASSPHRASE: "canary-config-passphrase-8b9a",
  PULUMI_ACCESS_TOKEN: "canary-pulumi-token-3d4e",
  AWS_SECRET_ACCESS_KEY: "canary-cloud-secret-0a1b",
};
const CANARY = /canary-[a-z]+-[a-z]+-[0-9a-f]{4}/g;

describe.skipIf(toolchain === undefined)("everything the project writes", () => {
  const place = new Workplace();
  const said: Record<string, Finished> = {};
  let passphrase: string;

  beforeAll(async () => {
    const run = async (name: string, ...args: string[]) => {
      said[name] = await place.rolloutWith(PLANTED, ...args, "--sandbox");
    };
    await run("preview", "preview", "tenancy", "--verbose", "--approval", "a.json");
    await run("up", "up", "tenancy", "--yes", "--json", "--html");
    passphrase = readFileSync(place.path(".rollout/sandbox/passphrase"), "utf8");
    // A state that no key opens makes a run fail, with the engine's own words.
    const settings = place.path(".rollout/sandbox/settings/Pulumi.tenancy.yaml");
    const whole = readFileSync(settings, "utf8");
    writeFileSync(settings, whole.replace(/^encryptionsalt: .*$/m, "encryptionsalt: v1:broken"));
    await run("failing", "up", "tenancy", "--yes", "--verbose");
    writeFileSync(settings, whole);
    await run("destroy", "destroy", "tenancy", "--yes", "--verbose");
  }, 400_000);
  afterAll(() => place.remove());

  /** Path and text of every file below the folder in which the runs were; caches hold our own sources only. */
  const files = (): [string, string][] =>
    readdirSync(place.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("compile-cache"))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(place.folder, file), readFileSync(file, "latin1")]);
  const written = (): [string, string][] => [
    ...Object.entries(said).flatMap(([name, { stdout, stderr }]): [string, string][] => [
      [`${name} stdout`, stdout],
      [`${name} stderr`, stderr],
    ]),
    ...files(),
  ];

  it("was written: the runs came as far as they should", () => {
    expect(Object.entries(said).map(([name, { code }]) => [name, code])).toEqual([
      ["preview", 0],
      ["up", 0],
      ["failing", 3],
      ["destroy", 0],
    ]);
    const paths = files().map(([path]) => path);
    for (const path of ["a.json", ".rollout/rollout.html", ".rollout/sandbox/work/plans/tenancy.json"])
      expect(paths).toContain(path);
    expect(paths.some((path) => path.includes("/history/"))).toBe(true);
  });

  it("holds nothing of the shell's secrets", () => {
    const found = written().flatMap(([path, text]) =>
      (text.match(CANARY) ?? []).map((canary) => `${path}: ${canary}`),
    );
    expect(found).toEqual([]);
  });

  it("holds no private key", () => {
    const found = written().filter(([, text]) => /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  it("holds the sandbox's passphrase in its own file alone, which only its owner reads", () => {
    const found = written().filter(([, text]) => text.includes(passphrase));
    expect(found.map(([path]) => path)).toEqual([".rollout/sandbox/passphrase"]);
    expect((statSync(place.path(".rollout/sandbox/passphrase")).mode & 0o777).toString(8)).toBe("600");
  });
});
