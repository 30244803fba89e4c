/**
 * What `recording-monitor.ts` uses of Pulumi's mock monitor. The package declares the class, but marks the
 * method that builds URNs private and types every request `any`.
 */
declare module "@pulumi/pulumi/runtime/mocks.js" {
  import type { MockCallArgs, MockResourceArgs } from "@pulumi/pulumi/runtime/index.js";
  import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb.js";

  export interface MonitorMocks {
    newResource(args: MockResourceArgs): {
      readonly id: string | undefined;
      readonly state: Record<string, unknown>;
    };
    call(args: MockCallArgs): Record<string, unknown>;
  }

  export class MockMonitor {
    constructor(mocks: MonitorMocks);
    /** What was registered, for a program that reads one of its own resources again. */
    readonly resources: Map<string, { readonly urn: string; readonly id: string | null; state: unknown }>;
    newUrn(parent: string, type: string, name: string): string;
    registerResource(
      request: RegisterResourceRequest,
      callback: (error: unknown, response: unknown) => void,
    ): Promise<void>;
  }
}

/** Pulumi's per-process state: the monitor that registrations go to. Internal, so only what is used stands here. */
declare module "@pulumi/pulumi/runtime/state.js" {
  export function getStore(): { readonly settings: { monitor: unknown } };
}
