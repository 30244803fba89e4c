import analyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import type {
  AnalyzeRequest,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";

/** A resource as policies see it. */
export interface EvaluatedResource {
  readonly urn: string;
  /** Type token, e.g. `oci:Budget/budget:Budget`. */
  readonly type: string;
  readonly name: string;
  /** JSON. A value that is not known yet is `UNKNOWN_MARKER`, as on the engine's wire. */
  readonly props: Readonly<Record<string, unknown>>;
  /** URN. */
  readonly parent?: string;
  /** URNs. */
  readonly dependencies: readonly string[];
  /** Input → URNs it comes from. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean;
  readonly provider?: {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly props: Readonly<Record<string, unknown>>;
  };
}

/** Stands on the engine's wire for a string that is not known yet. Source: @pulumi/policy 1.21.0, proxy.js. */
export const UNKNOWN_MARKER = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** @returns the engine's question about one resource, asked before it is created or changed */
export function analyzeRequest(resource: EvaluatedResource): AnalyzeRequest {
  const request = new analyzer.AnalyzeRequest()
    .setType(resource.type)
    .setUrn(resource.urn)
    .setName(resource.name)
    .setProperties(properties(resource.props))
    .setOptions(options(resource));
  return resource.provider === undefined ? request : request.setProvider(provider(resource.provider));
}

/** @returns the engine's question about a whole stack, asked after its last resource */
export function analyzeStackRequest(resources: readonly EvaluatedResource[]): AnalyzeStackRequest {
  return new analyzer.AnalyzeStackRequest().setResourcesList(resources.map(stackResource));
}

function stackResource(resource: EvaluatedResource): AnalyzerResource {
  const message = new analyzer.AnalyzerResource()
    .setType(resource.type)
    .setUrn(resource.urn)
    .setName(resource.name)
    .setProperties(properties(resource.props))
    .setOptions(options(resource))
    .setParent(resource.parent ?? "")
    .setDependenciesList([...resource.dependencies]);
  for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
    message
      .getPropertydependenciesMap()
      .set(property, new analyzer.AnalyzerPropertyDependencies().setUrnsList([...urns]));
  }
  return resource.provider === undefined ? message : message.setProvider(provider(resource.provider));
}

/** The SDK takes a request without options for one of an engine that is too old. */
function options(resource: EvaluatedResource): AnalyzerResourceOptions {
  return new analyzer.AnalyzerResourceOptions()
    .setProtect(resource.protect)
    .setParent(resource.parent ?? "")
    .setCustomtimeouts(new analyzer.AnalyzerResourceOptions.CustomTimeouts());
}

function provider(of: NonNullable<EvaluatedResource["provider"]>): AnalyzerProviderResource {
  return new analyzer.AnalyzerProviderResource()
    .setType(of.type)
    .setUrn(of.urn)
    .setName(of.name)
    .setProperties(properties(of.props));
}

function properties(props: Readonly<Record<string, unknown>>): struct.Struct {
  return struct.Struct.fromJavaScript(
    Object.fromEntries(Object.entries(props).map(([key, value]) => [key, jsonOf(value, key)])),
  );
}

/** @throws TypeError  naming the property, for what the engine's wire cannot carry: an Output, a function, undefined */
function jsonOf(value: unknown, at: string): struct.JavaScriptValue {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  if (Array.isArray(value)) return value.map((item: unknown, index) => jsonOf(item, `${at}.${index}`));
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`property "${at}" is not JSON`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item, `${at}.${key}`)]));
}
