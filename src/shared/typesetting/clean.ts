/** One line's worth of each line: control characters become spaces, and what can be written as one letter is. */
export function linesOf(text: string): string[] {
  return text.normalize("NFC").split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/).map((line) => line.replace(/[\p{Cc}\ufeff\u200b]/gu, " "));
}

/** A character that is not seen by itself: it joins, parts, directs or varies its neighbours. */
export const isUnseen = (character: string): boolean => /^\p{Default_Ignorable_Code_Point}$/u.test(character);
