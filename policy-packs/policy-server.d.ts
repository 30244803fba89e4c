/**
 * The SDK's own evaluation of a policy, of which it publishes no types: what a pack's process answers
 * `Analyze` and `AnalyzeStack` with. Marked internal, so the SDK's version is pinned.
 * Source: @pulumi/policy 1.21.0, server.js.
 */
declare module "@pulumi/policy/server.js" {
  import type { EnforcementLevel, Policies } from "@pulumi/policy";
  import type {
    AnalyzeRequest,
    AnalyzeResponse,
    AnalyzeStackRequest,
  } from "@pulumi/pulumi/proto/analyzer_pb.js";

  export type Analyzer<Request> = (
    call: { readonly request: Request },
    callback: (error: Error | undefined, response: AnalyzeResponse | undefined) => void,
  ) => Promise<void>;

  export function makeAnalyzeRpcFun(
    packName: string,
    packVersion: string,
    level: EnforcementLevel,
    policies: Policies,
  ): Analyzer<AnalyzeRequest>;

  export function makeAnalyzeStackRpcFun(
    packName: string,
    packVersion: string,
    level: EnforcementLevel,
    policies: Policies,
  ): Analyzer<AnalyzeStackRequest>;
}

declare module "@pulumi/policy/protoutil.js" {
  import type { EnforcementLevel } from "@pulumi/policy";
  import type { EnforcementLevel as AnalyzerLevel } from "@pulumi/pulumi/proto/analyzer_pb.js";

  /** @throws Error  for a number that is no level */
  export function convertEnforcementLevel(level: number): EnforcementLevel;

  export function mapEnforcementLevel(level: EnforcementLevel): AnalyzerLevel;
}
