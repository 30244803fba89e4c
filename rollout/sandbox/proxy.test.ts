import { get } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CertificateAuthority, createCertificateAuthority } from "./certificate-authority.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import { callThrough, openTunnel } from "./testing/connect.ts";

let authority: CertificateAuthority;
let proxy: Proxy;

beforeEach(async () => {
  authority = await createCertificateAuthority();
  proxy = await openProxy(authority, (request, response) => {
    response.end(JSON.stringify(`${request.headers.host} ${request.url}`));
  });
});

afterEach(() => proxy.close());

it("plays any host of OCI, with a certificate for it", async () => {
  const call = {
    method: "GET",
    host: "abc-management.kms.us-chicago-1.oraclecloud.com",
    path: "/20180608/keys",
  };
  const { body } = await callThrough(proxy.url, authority.certificatePem, call);
  expect(body).toBe("abc-management.kms.us-chicago-1.oraclecloud.com /20180608/keys");
});

it("is not trusted by who doesn't know its certificate", async () => {
  const stranger = await createCertificateAuthority();
  const call = { method: "GET", host: "identity.us-chicago-1.oci.oraclecloud.com", path: "/" };
  await expect(callThrough(proxy.url, stranger.certificatePem, call)).rejects.toThrow(/certificate/);
});

it.each([
  "example.com:443",
  "oraclecloud.com.example.com:443",
  "notoraclecloud.com:443",
  "oraclecloud.com:443",
  "identity.us-chicago-1.oci.oraclecloud.com:80",
  "identity.us-chicago-1.oci.oraclecloud.com:22",
  "169.254.169.254:443",
  "127.0.0.1:443",
  "x@identity.us-chicago-1.oci.oraclecloud.com:443",
])("refuses to connect to %s, and closes", async (target) => {
  const { status, socket } = await openTunnel(proxy.url, target);
  expect(status).toBe(403);
  await new Promise((resolve) => socket.resume().once("close", resolve));
});

it("refuses to fetch anything without a tunnel", async () => {
  const status = await new Promise((resolve, reject) => {
    const path = "http://identity.us-chicago-1.oci.oraclecloud.com/20160918/compartments";
    get(proxy.url, { path, agent: false }, (response) => resolve(response.resume().statusCode)).on(
      "error",
      reject,
    );
  });
  expect(status).toBe(403);
});

const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
  (addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address),
);

it.skipIf(outside.length === 0)("is not reached over the machine's other addresses", async () => {
  for (const host of outside) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host, port: Number(new URL(proxy.url).port) }, () => resolve("connected"));
      socket.on("error", ({ message }) => resolve(message));
    });
    expect(outcome).toContain("ECONNREFUSED");
  }
});

it("ends open connections when it closes, and may be closed twice", async () => {
  const { socket } = await openTunnel(proxy.url, "identity.us-chicago-1.oci.oraclecloud.com:443");
  const closed = new Promise((resolve) => socket.resume().once("close", resolve));
  socket.on("error", () => {});
  await proxy.close();
  await closed;
  await expect(proxy.close()).resolves.toBeUndefined();
});
