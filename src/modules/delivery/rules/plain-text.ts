/** Control characters, and those that make text run or look other than it is; a line break may stay. */
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A shopper's words as they may be printed on papers and read on a scanner: line breaks kept, nothing unseen, no edges. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(UNSEEN, "").replace(/\n{3,}/g, "\n\n").trim();
}
