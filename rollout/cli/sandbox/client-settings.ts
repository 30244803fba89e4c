import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox.ts";

/**
 * Writes what OCI's own clients read, readable by its owner alone: a configuration file with one profile and the
 * key that was made for this run.
 *
 * @returns the variables that point the `oci` command line, the SDKs, Terraform and Pulumi at the sandbox. Those
 * clients would otherwise read `~/.oci/config`, and trust no certificate of the sandbox's.
 */
export function writeClientSettings(folder: string, sandbox: Sandbox): Record<string, string> {
  const { TF_VAR_private_key: key = "", HTTPS_PROXY: proxy = "", ...rest } = sandbox.env;
  const { NO_PROXY: local = "", custom_cert_location: certificate = "" } = rest;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyFile = join(folder, "key.pem");
  const configFile = join(folder, "config");
  // The last line says what the key is for: the oci command line warns where it is missing.
  writeFileSync(keyFile, `${key.trimEnd()}\nOCI_API_KEY\n`, { mode: 0o600 });
  writeFileSync(configFile, profile(rest, keyFile), { mode: 0o600 });
  return {
    ...rest,
    TF_VAR_private_key_path: keyFile,
    // Programs read either spelling.
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NO_PROXY: local,
    no_proxy: local,
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
    OCI_CLI_CERT_BUNDLE: certificate,
    OCI_CLI_CONFIG_FILE: configFile,
    OCI_CLI_PROFILE: "DEFAULT",
    OCI_CLI_AUTH: "api_key",
    OCI_CONFIG_FILE: configFile,
    ROLLOUT_SANDBOX_CONTROL: sandbox.control.url,
    ROLLOUT_SANDBOX_TOKEN: sandbox.control.token,
  };
}

/** Source: OCI SDK and CLI Configuration File. */
function profile(variables: Readonly<Record<string, string>>, keyFile: string): string {
  const of = (name: string) => variables[`TF_VAR_${name}`] ?? "";
  return [
    "[DEFAULT]",
    `user=${of("user_ocid")}`,
    `fingerprint=${of("fingerprint")}`,
    `tenancy=${of("tenancy_ocid")}`,
    `region=${of("region")}`,
    `key_file=${keyFile}`,
    "",
  ].join("\n");
}

/** @returns lines for a POSIX shell, in the order of their names */
export function exportLines(variables: Readonly<Record<string, string>>): string {
  return Object.keys(variables)
    .sort()
    .map((name) => `export ${name}='${(variables[name] ?? "").replaceAll("'", `'\\''`)}'\n`)
    .join("");
}

/** @returns lines that take them back */
export function unsetLines(variables: Readonly<Record<string, string>>): string {
  return Object.keys(variables)
    .sort()
    .map((name) => `unset ${name}\n`)
    .join("");
}
