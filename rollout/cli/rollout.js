#!/usr/bin/env node
// Plain JavaScript that any Node can read: it starts the command line, which is TypeScript, on a Node that
// runs it. Where this Node is too old, the one that npm installed beside the project takes over.
import { spawn } from "node:child_process";
import * as module from "node:module";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const here = dirname(realpathSync(fileURLToPath(import.meta.url)));

if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache?.();
  await import("./main.ts");
} else {
  const node = join(here, "../../node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
  if (!existsSync(node)) {
    console.error(
      `rollout needs Node 22.18 or newer, and this is ${process.versions.node}. Run "npm ci" in the project's folder first: it installs one.`,
    );
    process.exitCode = 3;
  } else {
    const child = spawn(realpathSync(node), [join(here, "rollout.js"), ...process.argv.slice(2)], {
      stdio: "inherit",
    });
    // Who ends this process means the one that works. A terminal's Ctrl-C reaches both by itself.
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    process.on("SIGINT", () => void (process.stdin.isTTY || child.kill("SIGINT")));
    process.exitCode = await new Promise((resolve) => {
      child.on("error", () => resolve(3));
      child.on("close", (code) => resolve(code ?? 3));
    });
  }
}
