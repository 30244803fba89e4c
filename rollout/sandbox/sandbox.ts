import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApi, type SandboxCall } from "./api.ts";
import { createCertificateAuthority } from "./certificate-authority.ts";
import { credentialVariables } from "./credentials.ts";
import { openProxy } from "./proxy.ts";
import type { Context, World } from "./service.ts";
import { SERVICES } from "./services/index.ts";
import { readStore, replaceFile, StoreWriter } from "./store-file.ts";
import { Store, type StoredRecord } from "./store.ts";
import { WorkRequests } from "./work-requests.ts";

/** Never an OCID of Oracle's: state made on the sandbox can't be mistaken for a tenancy's. */
const TENANCY_ID = "ocid1.tenancy.oc1..sandbox";
const USER_ID = "ocid1.user.oc1..sandbox";
const NAMESPACE = "sandbox";

export interface SandboxOptions {
  /** Folder that keeps the store (`oci.json`) and the CA certificate (`ca.pem`) between runs. One sandbox at a time. */
  readonly folder: string;
  /** OCI's name of the region that is played, e.g. `us-chicago-1`. */
  readonly region: string;
  /** The tenancy's home region, which alone changes identity; default: `region`. */
  readonly homeRegion?: string;
  /** For every time in an answer. Certificates don't depend on it. */
  readonly now: () => Date;
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
  /** What was called, in the order of the answers. */
  readonly calls: readonly SandboxCall[];
  /** Everything that is not deleted, in the order of creation. */
  resources(): readonly StoredResource[];
  /** Closes all connections, writes the store. Safe to call again. */
  stop(): Promise<void>;
}

/** @throws SandboxFault when the store in `folder` can't be used */
export async function startSandbox({
  folder,
  region,
  homeRegion = region,
  now,
}: SandboxOptions): Promise<Sandbox> {
  const writer = new StoreWriter(join(folder, "oci.json"));
  const store: Store = new Store(readStore(join(folder, "oci.json")), () =>
    writer.write(() => store.content),
  );
  const world: World = { tenancyId: TENANCY_ID, namespace: NAMESPACE, region, homeRegion, now };
  const context: Context = { store, world, workRequests: new WorkRequests(now) };
  const calls: SandboxCall[] = [];
  const api = createApi(SERVICES, context, (call) => calls.push(call));

  const authority = await createCertificateAuthority();
  const certificateFile = resolve(folder, "ca.pem");
  replaceFile(certificateFile, authority.certificatePem);
  const credentials = await credentialVariables({ tenancyId: TENANCY_ID, userId: USER_ID, region });
  const listener = getRequestListener(api, { overrideGlobalObjects: false });
  const proxy = await openProxy(authority, (request, response) => void listener(request, response));

  return {
    tenancyId: TENANCY_ID,
    namespace: NAMESPACE,
    env: {
      HTTPS_PROXY: proxy.url,
      NO_PROXY: "127.0.0.1,localhost",
      custom_cert_location: certificateFile,
      ...credentials,
    },
    calls,
    resources: () => store.living().map(toResource),
    async stop() {
      await proxy.close();
      writer.flush();
    },
  };
}

function toResource({ service, kind, id, name, body }: StoredRecord): StoredResource {
  return { service, kind, id, name, state: String(body["lifecycleState"]) };
}
