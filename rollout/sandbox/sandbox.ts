import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Credentials } from "./access/api-key.ts";
import { callersOf } from "./access/callers.ts";
import { addPrincipal, foundTenancy, isGiven } from "./access/directory.ts";
import { PolicyAccess } from "./access/policy-access.ts";
import { Alerts } from "./alerts/alerts.ts";
import { createApi, type SandboxCall } from "./api.ts";
import { createCertificateAuthority } from "./certificate-authority.ts";
import { Clock } from "./clock.ts";
import { createControl } from "./control.ts";
import { credentialVariables } from "./credentials.ts";
import { Faults } from "./faults.ts";
import { listenerOf } from "./listener.ts";
import { openProxy } from "./proxy.ts";
import { RetryTokens } from "./retry-tokens.ts";
import type { Context, World } from "./service.ts";
import { furnish } from "./tenancy/furnish.ts";
import { SERVICES } from "./services/index.ts";
import { readStore, replaceFile, StoreWriter } from "./store-file.ts";
import { Store, type StoredRecord } from "./store.ts";
import { AT_ONCE, type Timings } from "./timings.ts";
import { WorkRequests } from "./work-requests.ts";

/** Never an OCID of Oracle's: state made on the sandbox can't be mistaken for a tenancy's. */
const TENANCY_ID = "ocid1.tenancy.oc1..sandbox";
const USER_ID = "ocid1.user.oc1..sandbox";
const NAMESPACE = "sandbox";

export interface SandboxOptions {
  /** Folder of the CA certificate (`ca.pem`), and of the store (`oci.json`) where it is kept. One sandbox at a time. */
  readonly folder: string;
  /** Leaves the store in memory: everything is gone with the sandbox. */
  readonly inMemory?: boolean;
  /** OCI's name of the region that is played, e.g. `us-chicago-1`. */
  readonly region: string;
  /** The tenancy's home region, which alone changes identity; default: `region`. */
  readonly homeRegion?: string;
  /** Object Storage namespace of its tenancy; default: `sandbox`. */
  readonly namespace?: string;
  /** Groups of the default identity domain that are there already, as policies name them. Default: none. */
  readonly groups?: readonly string[];
  /** Whether OCI notes on everything who made it and when (`Oracle-Tags`), as in every tenancy since 2019. Default: yes. */
  readonly oracleTags?: boolean;
  /** The machine's time. The sandbox's own clock starts with it. Certificates and signatures go by it. */
  readonly now: () => Date;
  /** Told when the control endpoint is asked to stop the sandbox; whoever started it stops it. */
  readonly onStop?: () => void;
}

/** Something the sandbox's tenancy holds. */
interface StoredResource {
  readonly service: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** OCI's lifecycle state, e.g. `PENDING_DELETION`. */
  readonly state: string;
}

/** A local OCI: the calls of Pulumi's OCI provider are answered from a store instead of a tenancy. */
export interface Sandbox {
  readonly tenancyId: string;
  /** Object storage namespace. */
  readonly namespace: string;
  /**
   * Variables that point Pulumi's OCI provider (a child process) at the sandbox. Holds the API signing key.
   *
   * Everything the child calls over HTTPS then goes to the sandbox, which refuses what is not OCI.
   */
  readonly env: Readonly<Record<string, string>>;
  /** The tenancy's first user, who may do everything, with the key of this run. */
  readonly administrator: Credentials;
  /**
   * A user in groups by name, with a key of their own. Groups that are not there are made, as ones that existed
   * before the rollout.
   *
   * @returns what they sign with; {@link credentialVariables} hands it to the provider
   */
  principal(name: string, groups: readonly string[]): Promise<Credentials>;
  /** Where and with which bearer token the control endpoint answers. */
  readonly control: { readonly url: string; readonly token: string };
  readonly clock: Clock;
  readonly faults: Faults;
  /** How long OCI takes from now on. */
  setTimings(timings: Partial<Timings>): void;
  /** What was called, in the order of the answers. */
  readonly calls: readonly SandboxCall[];
  /** Everything that was made and is not deleted, in the order of creation; not what the tenancy came with. */
  resources(): readonly StoredResource[];
  /** Closes all connections, writes the store. Safe to call again. */
  stop(): Promise<void>;
}

/** @throws SandboxFault when the store in `folder` can't be used */
export async function startSandbox({
  folder,
  inMemory = false,
  region,
  homeRegion = region,
  namespace = NAMESPACE,
  groups = [],
  oracleTags = true,
  now,
  onStop,
}: SandboxOptions): Promise<Sandbox> {
  const file = join(folder, "oci.json");
  const writer = inMemory ? undefined : new StoreWriter(file);
  const content = inMemory ? { records: [], generations: {} } : readStore(file);
  const store: Store = new Store(content, () => writer?.write(() => store.content));
  const clock = new Clock(now);
  const world: World = { tenancyId: TENANCY_ID, namespace, region, homeRegion, now: clock.now };
  let timings = AT_ONCE;
  const alerts = new Alerts({ store, world });
  const context: Context = {
    store,
    world,
    workRequests: new WorkRequests(clock.now),
    retryTokens: new RetryTokens(clock.now),
    access: new PolicyAccess(store, world),
    timings: () => timings,
    watch: alerts,
  };
  const came = furnish(context, { groups, oracleTags });
  const calls: SandboxCall[] = [];
  const faults = new Faults();
  const administrator = await foundTenancy(store, world, USER_ID);
  const principal = (name: string, of: readonly string[]) => addPrincipal(store, world, name, of);
  const isOwn = (record: StoredRecord) => !came.has(record.id) && !isGiven(record, USER_ID);
  const living = () => store.living().filter(isOwn);
  const api = createApi(SERVICES, context, {
    authenticate: callersOf(store, clock.machineNow),
    faults,
    heard: (call) => calls.push(call),
    wait: (seconds) => sleep(seconds * 1000, undefined, { ref: false }),
  });

  const authority = await createCertificateAuthority();
  const certificateFile = resolve(folder, "ca.pem");
  replaceFile(certificateFile, authority.certificatePem);
  const token = randomBytes(24).toString("base64url");
  const control = createControl(
    {
      region,
      clock,
      faults,
      calls,
      timings: () => timings,
      setTimings: (next) => (timings = next),
      ...(onStop !== undefined && { onStop }),
      living,
      principal,
      alerts,
    },
    token,
  );
  const proxy = await openProxy(
    authority,
    listenerOf(api),
    listenerOf((request) => control.fetch(request)),
  );

  return {
    tenancyId: TENANCY_ID,
    namespace,
    env: {
      HTTPS_PROXY: proxy.url,
      NO_PROXY: "127.0.0.1,localhost",
      custom_cert_location: certificateFile,
      ...credentialVariables(administrator),
    },
    administrator,
    principal,
    control: { url: proxy.url, token },
    clock,
    faults,
    setTimings: (changed) => (timings = { ...timings, ...changed }),
    calls,
    resources: () => living().map(toResource),
    async stop() {
      await proxy.close();
      writer?.flush();
    },
  };
}

function toResource({ service, kind, id, name, body }: StoredRecord): StoredResource {
  return { service, kind, id, name, state: String(body["lifecycleState"]) };
}
