import type { HanFamily } from "./catalogue";

const BY_REGION: Record<string, HanFamily> = { JP: "jp", JA: "jp", KR: "kr", KO: "kr", TW: "tc", HK: "tc", MO: "tc" };

/**
 * Japan, Korea, Taiwan and China write the same Han character a little differently: which family is asked first, by the
 * country or language (`JP`, `zh-TW`) of who reads it. Mainland China's is the usual one.
 */
export function hanFamilies(readers: readonly (string | null | undefined)[]): HanFamily[] {
  const regions = readers.flatMap((reader) => (reader ?? "").toUpperCase().split(/[-_]/).reverse());
  const first = regions.map((region) => BY_REGION[region]).find(Boolean) ?? "sc";
  return [...new Set<HanFamily>([first, "sc", "tc", "jp", "kr"])];
}
