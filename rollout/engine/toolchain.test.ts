import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fetchToolchain, findToolchain, ToolchainMissing, type ToolchainPlace } from "./toolchain.ts";

let folder: string;
let place: ToolchainPlace;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollout-toolchain-"));
  place = {
    pulumiHome: join(folder, "home"),
    nodeModules: join(folder, "node_modules"),
    env: {},
    node: process.execPath,
    platform: "linux",
  };
  mkdirSync(join(place.nodeModules, "pulumi"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A downloader that behaves as told, in place of the npm package's. */
const downloader = (code: string) => writeFileSync(join(place.nodeModules, "pulumi", "run.js"), code);
const install = `
  const fs = require("node:fs"), path = require("node:path"), home = process.env.PULUMI_HOME;
  const bin = path.join(home, "versions/3.259.0/bin");
  fs.mkdirSync(bin, { recursive: true });
  fs.writeFileSync(path.join(bin, "pulumi"), "", { mode: 0o755 });
  if (process.argv[2] === "plugin") fs.mkdirSync(path.join(home, "plugins/resource-oci-v" + process.argv[6]), { recursive: true });`;

it("is not there until both the CLI and the provider are", () => {
  expect(findToolchain(place)).toBeUndefined();
  const bin = join(place.pulumiHome, "versions/3.259.0/bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "pulumi"), "");
  mkdirSync(join(place.pulumiHome, "plugins/resource-oci-v4.21.0"), { recursive: true });
  expect(findToolchain(place)).toBeUndefined();

  chmodSync(join(bin, "pulumi"), 0o755);
  expect(findToolchain(place)).toEqual({ binFolder: bin, pulumiHome: place.pulumiHome });
});

it("is fetched into Pulumi's own cache", async () => {
  downloader(install);
  expect(await fetchToolchain(place, 20_000)).toEqual(findToolchain(place));
});

it("says in one line, without a host's name, that it cannot be fetched", async () => {
  downloader(
    `console.error("pulumi: cannot reach https://downloads.example.com/pulumi.tgz"); process.exit(1);`,
  );
  await expect(fetchToolchain(place, 20_000)).rejects.toThrow(
    new ToolchainMissing(
      'the Pulumi engine is not on this machine and could not be fetched (cannot reach the download). Run "rollout doctor" to see where it goes by hand',
    ),
  );
});

it("gives up a download that does not end", async () => {
  downloader("setTimeout(() => undefined, 60_000);");
  await expect(fetchToolchain(place, 200)).rejects.toThrow("it took too long");
});
