/** A resource as `pulumi stack export` has it. Secrets in it stay encrypted. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** `<urn>::<id>` of its provider. */
  readonly provider?: string;
  /** Replaced already, only its deletion is left. */
  readonly delete?: boolean;
  /** Deleted already, only its replacement is left. */
  readonly pendingReplacement?: boolean;
  readonly [field: string]: unknown;
}

/** What an engine was doing when it was cut off. */
export interface PendingOperation {
  readonly resource: StateResource;
  /** `creating`, `updating`, `deleting`, `reading` or `importing`. */
  readonly type: string;
}

/** @see Pulumi, `apitype.UntypedDeployment` and `DeploymentV3` */
export interface ExportedState {
  readonly version: number;
  readonly deployment: {
    readonly manifest: { readonly time?: string };
    readonly resources?: readonly StateResource[];
    readonly pending_operations?: readonly PendingOperation[];
    readonly [field: string]: unknown;
  };
}

export function pendingOperations({ deployment }: ExportedState): readonly PendingOperation[] {
  return deployment.pending_operations ?? [];
}

export function resourcesOf({ deployment }: ExportedState): readonly StateResource[] {
  return deployment.resources ?? [];
}

/** @returns each resource that was being created, once: a run that was cut off twice has it twice */
export function pendingCreates(state: ExportedState): StateResource[] {
  const creates = pendingOperations(state).filter(({ type }) => type === "creating");
  return [...new Map(creates.map(({ resource }) => [resource.urn, resource])).values()];
}

/** @returns the state without the create; what was found to be there never happened twice */
export function withoutCreate(state: ExportedState, urn: string): ExportedState {
  return withPending(
    state,
    pendingOperations(state).filter(({ type, resource }) => type !== "creating" || resource.urn !== urn),
  );
}

/**
 * Takes a resource that is there into the state, as if its create had been answered: with its id, and its inputs for
 * outputs until a refresh reads the others. So what only the program knows (`enableDelete` of a compartment) stays.
 *
 * The operation stays as an `importing` one, which says that the refresh is still due; the engine takes it away with
 * its next write. What the new resource was to replace is only to be deleted.
 */
export function withAdopted(state: ExportedState, create: StateResource, id: string): ExportedState {
  const resource = { ...create, id, outputs: { ...(plain(create.inputs ?? {}) as object), id } };
  const others = resourcesOf(state)
    .filter((other) => other.urn !== create.urn || other.pendingReplacement !== true)
    .map((other) => (other.urn === create.urn ? { ...other, delete: true } : other));
  // Before what it replaces, and so before all that stands on either.
  const old = others.findIndex((other) => other.urn === create.urn);
  const resources = others.toSpliced(old === -1 ? others.length : old, 0, resource);
  const left = withoutCreate(state, create.urn);
  return withPending({ ...left, deployment: { ...left.deployment, resources } }, [
    ...pendingOperations(left),
    { resource, type: "importing" },
  ]);
}

function withPending(state: ExportedState, pending: readonly PendingOperation[]): ExportedState {
  return { ...state, deployment: { ...state.deployment, pending_operations: pending } };
}

/** Inputs hold the names of defaults beside the values. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "__defaults")
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
