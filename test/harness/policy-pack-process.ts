import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import analyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import type { AnalyzeResponse } from "@pulumi/pulumi/proto/analyzer_pb.js";
import { convertEnforcementLevel, mapEnforcementLevel } from "@pulumi/policy/protoutil.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { analyzeRequest, analyzeStackRequest } from "../../policy-packs/analyzer-requests.ts";
import type { EvaluatedResource } from "../../policy-packs/analyzer-requests.ts";
import { diagnosticsOfResource, diagnosticsOfStack } from "../../policy-packs/analyze.ts";
import { policiesForTier } from "../../policy-packs/binding.ts";
import type { PolicyPackDefinition } from "../../policy-packs/binding.ts";
import {
  packConfiguration,
  type PackConfiguration,
  type StackConfiguration,
} from "../../policy-packs/configuration.ts";
import { verdictsFromDiagnostics } from "../../policy-packs/verdicts-from-diagnostics.ts";
import { stackOfUrn } from "../../rollout/onboarding/vocabulary/stack-names.ts";
import type { Tier } from "../../rollout/onboarding/vocabulary/tiers.ts";
import type { Verdict } from "../../rollout/onboarding/vocabulary/verdicts.ts";

/** What a pack's process writes to its output when it listens; a pack that fails to load writes none. */
const START_TIMEOUT_MS = 20_000;

/** A pack as the engine runs it: a process of its own that answers over gRPC. */
export interface PolicyPackProcess {
  readonly pid: number | undefined;
  /** Every policy the process holds, with the level it ships. */
  policies(): Promise<{ readonly name: string; readonly level: string }[]>;
  /** As `--policy-pack-config` does. */
  configure(configuration: PackConfiguration): Promise<void>;
  analyze(resource: EvaluatedResource): Promise<AnalyzeResponse>;
  analyzeStack(resources: readonly EvaluatedResource[]): Promise<AnalyzeResponse>;
  /** What the process wrote to its error output. */
  complaints(): string;
  stop(): Promise<void>;
}

/**
 * Starts a pack's real process the way the CLI does: Node on the SDK's runner, the engine's address and
 * the pack's folder as arguments, that folder as working directory. Needs no CLI.
 *
 * @param folder  e.g. `policy-packs/tagging`, from the repository's root
 */
export async function startPolicyPack(folder: string): Promise<PolicyPackProcess> {
  const cwd = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  const runner = createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run-policy-pack/index.js");
  // The pack only calls the engine to log, so an address where nobody listens will do.
  const child = spawn(process.execPath, [runner, "127.0.0.1:1", cwd], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const client = new services.AnalyzerClient(
    `127.0.0.1:${await portOf(child, () => complaints)}`,
    grpc.credentials.createInsecure(),
  );
  return {
    pid: child.pid,
    policies: async () => {
      const info = await reply<analyzer.AnalyzerInfo>((done) =>
        client.getAnalyzerInfo(new empty.Empty(), done),
      );
      return info.getPoliciesList().map((policy) => ({
        name: policy.getName(),
        level: convertEnforcementLevel(policy.getEnforcementlevel()),
      }));
    },
    configure: async (configuration) => {
      const request = new analyzer.ConfigureAnalyzerRequest();
      for (const [name, config] of Object.entries(configuration))
        request.getPolicyconfigMap().set(name, configOf(config));
      await reply((done) => client.configure(request, done));
    },
    analyze: (resource) => reply((done) => client.analyze(analyzeRequest(resource), done)),
    analyzeStack: (resources) => reply((done) => client.analyzeStack(analyzeStackRequest(resources), done)),
    complaints: () => complaints,
    stop: () => stop(client, child),
  };
}

/** @returns the verdicts of a pack's process on a stack, at the levels of a tier; compare with `evaluatePolicies` */
export async function verdictsOf(
  process: PolicyPackProcess,
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  resources: readonly EvaluatedResource[],
  configuration: StackConfiguration = {},
): Promise<Verdict[]> {
  await process.configure(packConfiguration(packs, tier, configuration));
  const policies = policiesForTier(packs, tier);
  const said = [diagnosticsOfStack(policies, await process.analyzeStack(resources))];
  for (const resource of resources) {
    said.push(diagnosticsOfResource(policies, resource.urn, await process.analyze(resource)));
  }
  return verdictsFromDiagnostics(packs, tier, stackOfUrn(resources[0]?.urn ?? ""), {
    complete: true,
    violations: said.flatMap(({ violations }) => violations),
    passed: said.flatMap(({ passed }) => passed),
    declined: said.flatMap(({ declined = [] }) => declined),
    waivers: configuration.waivers ?? [],
  });
}

/** @returns the port the pack prints once it listens */
async function portOf(child: ChildProcess, complaints: () => string): Promise<number> {
  if (child.stdout === null) throw new Error("the pack's process has no output");
  const lines = createInterface(child.stdout);
  const line = await Promise.race([
    once(lines, "line", { signal: AbortSignal.timeout(START_TIMEOUT_MS) }).then(([first]) => String(first)),
    once(child, "close").then(([code]) => `exit code ${code}`),
  ]).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  if (!/^\d+$/.test(line)) {
    child.kill();
    throw new Error(`the pack did not start: ${line}\n${complaints()}`);
  }
  return Number(line);
}

function configOf({ enforcementLevel, ...properties }: PackConfiguration[string]): analyzer.PolicyConfig {
  return new analyzer.PolicyConfig()
    .setEnforcementlevel(mapEnforcementLevel(enforcementLevel))
    .setProperties(struct.Struct.fromJavaScript(properties as Record<string, struct.JavaScriptValue>));
}

async function reply<Response>(
  ask: (done: (error: ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    ask((error, response) => (error === null ? resolve(response) : reject(error)));
  });
}

async function stop(client: AnalyzerClient, child: ChildProcess): Promise<void> {
  client.close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
