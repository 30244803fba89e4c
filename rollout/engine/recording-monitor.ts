import { MockMonitor } from "@pulumi/pulumi/runtime/mocks.js";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb.js";

/** A registration as the program sent it, before any engine answered. */
export interface Registration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly custom: boolean;
  readonly protect: boolean;
  /** `<urn>::<id>` of the provider; empty for components. */
  readonly provider: string;
  /** Plain JSON; unknown values are Pulumi's marker string, secrets its marked objects. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

const STACK_TYPE = "pulumi:pulumi:Stack";

/**
 * Pulumi's mock monitor, seen whole: it keeps each registration with parent and dependencies, leaves every id
 * unknown as a first preview does, and builds URNs as the engine does (the whole chain of parents' types).
 */
export class RecordingMonitor extends MockMonitor {
  readonly registrations: Registration[] = [];
  readonly #project: string;
  readonly #stack: string;

  constructor(project: string, stack: string) {
    super({
      newResource: ({ inputs, custom, type }) => ({
        id: custom && !type.startsWith("pulumi:providers:") ? undefined : "known",
        state: inputs as Record<string, unknown>,
      }),
      call: ({ token }) => {
        throw new Error(`the program asked the cloud for ${token}, which an offline plan cannot answer`);
      },
    });
    this.#project = project;
    this.#stack = stack;
  }

  override async registerResource(
    request: RegisterResourceRequest,
    callback: (error: unknown, response: unknown) => void,
  ): Promise<void> {
    const registration = this.#read(request);
    // The engine refuses a second resource of a URN, so a plan does too.
    if (this.registrations.some(({ urn }) => urn === registration.urn)) {
      callback(new Error(`two resources are called ${registration.urn}`), undefined);
      return;
    }
    this.registrations.push(registration);
    await super.registerResource(request, callback);
  }

  override newUrn(parent: string, type: string, name: string): string {
    const parentTypes = parent.split("::")[2] ?? "";
    const chain = parentTypes === "" || parentTypes === STACK_TYPE ? type : `${parentTypes}$${type}`;
    return `urn:pulumi:${this.#stack}::${this.#project}::${chain}::${name}`;
  }

  #read(request: RegisterResourceRequest): Registration {
    const propertyDependencies: Record<string, readonly string[]> = {};
    request.getPropertydependenciesMap().forEach((urns, property) => {
      if (urns.getUrnsList().length > 0) propertyDependencies[property] = urns.getUrnsList().toSorted();
    });
    return {
      urn: this.newUrn(request.getParent(), request.getType(), request.getName()),
      type: request.getType(),
      name: request.getName(),
      parent: request.getParent(),
      custom: request.getCustom(),
      protect: request.getProtect() ?? false,
      provider: request.getProvider(),
      inputs: inputsOf(request),
      dependencies: request.getDependenciesList().toSorted(),
      propertyDependencies,
    };
  }
}

/** The engine keeps the plugin's version of a provider among its inputs, so a plan does too. */
function inputsOf(request: RegisterResourceRequest): Readonly<Record<string, unknown>> {
  const inputs = request.getObject()?.toJavaScript() ?? {};
  return request.getType().startsWith("pulumi:providers:")
    ? { ...inputs, version: request.getVersion() }
    : inputs;
}
