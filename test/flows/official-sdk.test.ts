import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newKeyPair, type Credentials } from "../../rollout/sandbox/access/api-key.ts";
import { credentialVariables } from "../../rollout/sandbox/credentials.ts";
import { startSandbox, type Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { Workplace } from "../harness/command-line.ts";

/** OCI's TypeScript SDK, a signer of its own, as a process behind the local OCI's proxy. */
const REGION = "us-chicago-1";
const SCRIPT = join(import.meta.dirname, "../harness/sdk-calls.ts");

const place = new Workplace();
const folder = mkdtempSync(join(tmpdir(), "sandbox-sdk-"));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ folder, region: REGION, now: () => new Date(), inMemory: true });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
  place.remove();
});

async function callsOf(credentials: Credentials): Promise<unknown> {
  const { code, stdout, stderr } = await place.run(process.execPath, [SCRIPT, REGION], {
    ...sandbox.env,
    ...credentialVariables(credentials),
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: sandbox.env["custom_cert_location"] ?? "",
  });
  // The SDK tells each refusal on stderr as well.
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

it("is recognized by its signatures, and sees what its user may", async () => {
  const nobody = await sandbox.principal("nobody", ["nobodies"]);
  expect(await callsOf(sandbox.administrator)).toEqual({
    compartments: [],
    budgets: [],
    created: "Müller & Söhne",
  });
  expect(await callsOf(sandbox.administrator)).toMatchObject({
    compartments: ["sdk"],
    created: { status: 409, code: "CompartmentAlreadyExists" },
  });
  const refused = { status: 404, code: "NotAuthorizedOrNotFound" };
  expect(await callsOf(nobody)).toEqual({ compartments: refused, budgets: refused, created: refused });
  expect(sandbox.calls.map(({ principal }) => principal).slice(-3)).toEqual(["nobody", "nobody", "nobody"]);
});

it("is not recognized with another key", async () => {
  const { privateKey } = await newKeyPair();
  const refused = { status: 401, code: "NotAuthenticated" };
  expect(await callsOf({ ...sandbox.administrator, privateKey })).toEqual({
    compartments: refused,
    budgets: refused,
    created: refused,
  });
});
