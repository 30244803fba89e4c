import { DEFAULTS } from "../defaults.ts";
import type { ParsedYaml, Path } from "../parse-yaml.ts";
import { problemAt, type Rule } from "../written.ts";

/** `ocid1.<type>.<realm>.<region>.<unique>`, the region empty in what belongs to none; also inside a matching rule. */
const OCID = /ocid1\.[a-z0-9]+\.(?<realm>oc[0-9]+)\.(?<region>[a-z0-9-]*)\.[a-z0-9]+/g;

/** OCI's two oldest regions stand in OCIDs as codes of three letters. Source: OCI, Resource Identifiers. */
const REGION_OF_CODE: Readonly<Record<string, string>> = { iad: "us-ashburn-1", phx: "us-phoenix-1" };

/** Every OCID in the documents is of the tenancy's realm, and one that belongs to a region is of the tenancy's (SE-1). */
export const identifiersShareARealm: Rule = ({ tenancy, teams, waivers }) => {
  const { region, realm = DEFAULTS.realm, tenancyId } = tenancy.document;
  const ofTenancy = tenancyId.split(".")[2];
  if (ofTenancy !== realm) {
    // Which of the two is wrong decides what every other OCID should be, so this is told alone.
    const wrong = `this tenancy is of realm ${ofTenancy}, and the documents are for ${realm}`;
    return [
      problemAt(tenancy.yaml, ["tenancyId"], wrong, `Write an OCID of ${realm}, or realm: ${ofTenancy}`),
    ];
  }
  return [tenancy, ...teams, ...(waivers === undefined ? [] : [waivers])].flatMap(({ yaml }) =>
    ocids(yaml).flatMap(({ path, ocid, of }) => {
      if (of.realm !== realm) {
        const wrong = `${ocid} is of realm ${of.realm}, and the tenancy of ${realm}`;
        return [problemAt(yaml, path, wrong, `Write an OCID of ${realm}`)];
      }
      if (of.region === "" || of.region === region) return [];
      const wrong = `${ocid} is of region ${of.region}, and everything is provisioned in ${region}`;
      return [problemAt(yaml, path, wrong, `Write an OCID of ${region}`)];
    }),
  );
};

interface FoundOcid {
  readonly path: Path;
  readonly ocid: string;
  readonly of: { readonly realm: string; readonly region: string };
}

/** Looks through everything that is written, so that no field can be forgotten. */
function ocids({ data }: ParsedYaml): FoundOcid[] {
  return texts(data, []).flatMap(({ path, text }) =>
    [...text.matchAll(OCID)].map(({ 0: ocid, groups }) => {
      const written = groups?.["region"] ?? "";
      return {
        path,
        ocid,
        of: { realm: groups?.["realm"] ?? "", region: REGION_OF_CODE[written] ?? written },
      };
    }),
  );
}

function texts(data: unknown, path: Path): { readonly path: Path; readonly text: string }[] {
  if (typeof data === "string") return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => texts(item, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => texts(value, [...path, key]));
}
