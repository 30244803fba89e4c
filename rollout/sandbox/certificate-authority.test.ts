import { X509Certificate } from "node:crypto";
import { type AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import { expect, it } from "vitest";
import { type CertificateAuthority, createCertificateAuthority } from "./certificate-authority.ts";

const HOST = "identity.us-chicago-1.oci.oraclecloud.com";

/** @returns the text of the error with which a client that trusts the authority refuses `host`, if it does */
async function refusalOf(host: string, authority: CertificateAuthority): Promise<string | undefined> {
  const secureContext = await authority.identityFor(host);
  const server = createServer({ SNICallback: (_name, done) => done(null, secureContext) });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ host: "127.0.0.1", port, servername: host, ca: authority.certificatePem });
  const refusal = await new Promise<string | undefined>((resolve) => {
    socket.on("secureConnect", () => resolve(undefined));
    socket.on("error", (error) => resolve(error.message));
  });
  socket.destroy();
  server.close();
  return refusal;
}

it("is believed for OCI's hosts", async () => {
  expect(await refusalOf(HOST, await createCertificateAuthority())).toBeUndefined();
});

it("is not believed for any other host", async () => {
  expect(await refusalOf("example.com", await createCertificateAuthority())).toBe(
    "permitted subtree violation",
  );
});

it("has another key each time, and shows only the certificate", async () => {
  const [first, second] = [await createCertificateAuthority(), await createCertificateAuthority()];
  expect(first.certificatePem).not.toBe(second.certificatePem);
  expect(Object.keys(first).sort()).toEqual(["certificatePem", "identityFor"]);
  expect(new X509Certificate(first.certificatePem).ca).toBe(true);
});

it("gives a host the same identity again", async () => {
  const authority = await createCertificateAuthority();
  expect(await authority.identityFor(HOST)).toBe(await authority.identityFor(HOST));
});
