import LineBreaker from "linebreak";

/** Scripts that are written without spaces, which only a dictionary parts. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
let words: Intl.Segmenter | undefined;

/** Where a line may end (Unicode's UAX 14): positions in UTF-16 units, the text's end among them. */
export function breaksOf(text: string): number[] {
  const found = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.add(next.position);
  if (UNSPACED.test(text)) {
    words ??= new Intl.Segmenter("th", { granularity: "word" });
    for (const { index, segment } of words.segment(text)) if (index > 0 && UNSPACED.test(segment)) found.add(index);
  }
  return [...found, text.length].sort((a, b) => a - b).filter((at, n, all) => at > 0 && at !== all[n - 1]);
}
