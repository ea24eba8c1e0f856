/** Code points from … to …, both included, in rising order. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** Reads a CSS `unicode-range`, like `U+0000-00FF,U+0131`. */
export function parseRanges(css: string): Ranges {
  const ranges = css.split(",").map((part): [number, number] => {
    const [from, to] = part.trim().replace(/^U\+/i, "").split("-").map((hex) => parseInt(hex, 16));
    return [from!, to ?? from!];
  });
  return ranges.sort(([a], [b]) => a - b);
}

/** Whether a code point lies in one of them. */
export function inRanges(ranges: Ranges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle]!;
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}
