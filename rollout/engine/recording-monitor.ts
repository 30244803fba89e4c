import { MockMonitor } from "@pulumi/pulumi/runtime/mocks.js";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";

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

/** What Pulumi reads of the answer to a registration. */
interface Answer {
  getUrn(): string;
  getId(): string;
  getObject(): Struct | undefined;
  getPropertydependenciesMap(): undefined;
  /** 0: it went well. */
  getResult(): number;
  getUnknown(): boolean;
}

/**
 * Pulumi's mock monitor, seen whole: it keeps each registration with parent and dependencies, leaves every id
 * unknown as a first preview does, and builds URNs as the engine does (the whole chain of parents' types).
 */
export class RecordingMonitor extends MockMonitor {
  readonly registrations: Registration[] = [];
  readonly #urns = new Set<string>();
  readonly #project: string;
  readonly #stack: string;

  constructor(project: string, stack: string) {
    super({
      // Asked only for what a program reads by its id: its inputs are all that is known of it.
      newResource: ({ inputs }) => ({ id: undefined, state: inputs as Record<string, unknown> }),
      call: ({ token }) => {
        throw new Error(`the program asked the cloud for ${token}, which an offline plan cannot answer`);
      },
    });
    this.#project = project;
    this.#stack = stack;
  }

  /** Answers with what was sent, as it was sent: unpacking and packing it again took a tenth of a plan. */
  override async registerResource(
    request: RegisterResourceRequest,
    callback: (error: unknown, answer: Answer | undefined) => void,
  ): Promise<void> {
    const registration = this.#read(request);
    const { urn, type, custom } = registration;
    // The engine refuses a second resource of a URN, so a plan does too.
    if (this.#urns.has(urn)) {
      callback(new Error(`two resources are called ${urn}`), undefined);
      return;
    }
    this.#urns.add(urn);
    this.registrations.push(registration);
    this.resources.set(urn, { urn, id: null, state: registration.inputs });
    // No message of Pulumi's own: it would write out every one of them for a line of its debug log.
    callback(null, {
      getUrn: () => urn,
      getId: () => (custom && !type.startsWith("pulumi:providers:") ? "" : "known"),
      getObject: () => request.getObject(),
      getPropertydependenciesMap: () => undefined,
      getResult: () => 0,
      getUnknown: () => false,
    });
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
