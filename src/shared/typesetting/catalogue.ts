import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseRanges, type Ranges } from "./ranges";

/** One font file's worth of letters; both weights are in the file. */
export type Face = { id: string; covers: Ranges; file: string };
export type HanFamily = "jp" | "kr" | "sc" | "tc";

const EUROPEAN = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese", "devanagari"];

/** The faces of a Noto family: of the subsets named, or of the numbered slices. None where it is not installed: its letters are then spelt out. */
function family(name: string, wanted?: readonly string[]): Face[] {
  const found = folderOf(`@fontsource-variable/${name}`);
  if (!found) return [];
  const subsets = JSON.parse(readFileSync(join(found, "unicode.json"), "utf8")) as Record<string, string>;
  return (wanted ?? Object.keys(subsets).filter((key) => key.startsWith("["))).map((subset) => ({
    id: `${name}/${subset}`, covers: parseRanges(subsets[subset]!),
    file: join(found, "files", `${name}-${subset.replace(/[[\]]/g, "")}-wght-normal.woff2`),
  }));
}

function folderOf(name: string): string | null {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

const read = new Map<string, Face[]>();
const once = (name: string, wanted?: readonly string[]): Face[] => {
  const faces = read.get(name) ?? family(name, wanted);
  read.set(name, faces);
  return faces;
};

/** Every face there is, in the order in which they are asked for a letter; a family's table is read when its turn first comes. */
export function* allFaces(han: readonly HanFamily[]): Generator<Face> {
  yield* once("noto-sans", EUROPEAN);
  yield* once("noto-sans-hebrew", ["hebrew"]);
  yield* once("noto-sans-arabic", ["arabic"]);
  yield* once("noto-sans-thai", ["thai"]);
  for (const region of han) yield* once(`noto-sans-${region}`);
  yield* once("noto-emoji");
}

/**
 * Latin letters, digits, spaces and what stands between words: every text has some.
 * @throws Error when the font's package is missing
 */
export function latinFace(): Face {
  const [latin] = once("noto-sans", EUROPEAN);
  if (!latin) throw new Error("The font @fontsource-variable/noto-sans is not installed beside the plugin");
  return latin;
}
