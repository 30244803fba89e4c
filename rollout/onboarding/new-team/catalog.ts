import type { DocumentFile } from "../document-files.ts";
import { tenancyDocument, type TenancyDocument } from "../documents/tenancy-document.ts";
import type { TeamModel } from "../model.ts";
import { parseYaml } from "../parse-yaml.ts";

/** What a new team may choose from, and what others have taken. */
export interface Catalog {
  readonly tenancy: TenancyDocument;
  /** Every address block of the documents. */
  readonly networks: readonly string[];
}

/** @returns the catalog of documents that hold no problem, and of the teams that were read from them */
export function readCatalog(files: readonly DocumentFile[], teams: readonly TeamModel[]): Catalog {
  const source = files.find(({ path }) => path === "tenancy.yaml")?.source ?? "";
  const yaml = parseYaml("tenancy.yaml", source);
  if (Array.isArray(yaml)) throw new TypeError("these documents hold problems");
  const tenancy = tenancyDocument.parse(yaml.data);
  return {
    tenancy,
    networks: [
      ...Object.values(tenancy.environments).map(({ cidr }) => cidr),
      ...teams.flatMap(({ environments }) =>
        environments.flatMap(({ endpoint }) => (endpoint.kind === "public" ? [] : [endpoint.network.cidr])),
      ),
    ],
  };
}
