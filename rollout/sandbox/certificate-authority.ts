// tsyringe, under the certificate library, throws on import without it and leaves it to the application.
import "reflect-metadata";
import { KeyObject, webcrypto } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** The only domain the sandbox ever has certificates for. */
export const CLOUD_DOMAIN = "oraclecloud.com";

/**
 * Issues the certificates by which the sandbox stands in for OCI's hosts. Private keys never leave memory.
 *
 * Valid for a year by the machine's clock (the library's default): that is what clients check them by,
 * whatever the sandbox's own clock says.
 */
export interface CertificateAuthority {
  readonly certificatePem: string;
  /** @returns the TLS identity of `host`; the same one each time */
  identityFor(host: string): Promise<SecureContext>;
}

/** DER: tag, length (below 128 here), content. */
function der(tag: number, content: Uint8Array): Uint8Array {
  return Uint8Array.from([tag, content.length, ...content]);
}

/** Whoever trusts this CA trusts it for OCI's names only. Source: RFC 5280, 4.2.1.10. */
function onlyCloudDomain(): Extension {
  const dnsName = der(0x82, new TextEncoder().encode(CLOUD_DOMAIN));
  return new Extension("2.5.29.30", true, der(0x30, der(0xa0, der(0x30, dnsName))));
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  const keys = await newKeys();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: "CN=rollout sandbox, O=not Oracle",
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      onlyCloudDomain(),
    ],
  });
  const issued = new Map<string, Promise<SecureContext>>();
  return {
    certificatePem: `${root.toString("pem")}\n`,
    identityFor(host) {
      const identity = issued.get(host) ?? issueIdentity(host, root, keys.privateKey);
      issued.set(host, identity);
      return identity;
    },
  };
}

async function issueIdentity(host: string, root: X509Certificate, signingKey: webcrypto.CryptoKey) {
  const keys = await newKeys();
  const leaf = await X509CertificateGenerator.create({
    subject: "CN=rollout sandbox host",
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false),
      new SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ],
  });
  const key = KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" });
  return createSecureContext({ cert: leaf.toString("pem"), key, minVersion: "TLSv1.2" });
}
