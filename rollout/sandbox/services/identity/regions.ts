/**
 * OCI's keys of the regions that are played most often; any other is its own key.
 *
 * Source: OCI, Regions and Availability Domains.
 */
const KEYS: Readonly<Record<string, string>> = {
  "ap-mumbai-1": "BOM",
  "ap-osaka-1": "KIX",
  "ap-singapore-1": "SIN",
  "ap-sydney-1": "SYD",
  "ap-tokyo-1": "NRT",
  "ca-toronto-1": "YYZ",
  "eu-amsterdam-1": "AMS",
  "eu-frankfurt-1": "FRA",
  "eu-madrid-1": "MAD",
  "eu-paris-1": "CDG",
  "sa-saopaulo-1": "GRU",
  "uk-london-1": "LHR",
  "us-ashburn-1": "IAD",
  "us-chicago-1": "ORD",
  "us-phoenix-1": "PHX",
  "us-sanjose-1": "SJC",
};

/** @returns e.g. `ORD` of `us-chicago-1` */
export function regionKey(region: string): string {
  return KEYS[region] ?? region.toUpperCase();
}

/** Every region that can be asked for, the played ones among them. */
export function regionNames(played: readonly string[]): string[] {
  return [...new Set([...Object.keys(KEYS), ...played])].sort();
}
