import { createRequire } from "node:module";

type Parse = (file: string, text: string) => Promise<Record<string, unknown>>;

const require = createRequire(import.meta.url);

/**
 * HashiCorp's own parser of HCL, as WebAssembly. Required, not imported: its types bring a browser's global names
 * along, which would stand beside Node's in the whole project.
 */
export const parseHcl: Parse = (require("@cdktf/hcl2json") as { parse: Parse }).parse;
