import { inVisualOrder, levelsOf } from "../bidi";
import { breaksOf } from "../breaks";
import { hanFamilies } from "../han";
import { setLines } from "../lines";
import { inRanges, parseRanges } from "../ranges";
import { runsOf, type Run } from "../runs";
import { TypeCase } from "../type-case";

/** A text's runs once all type it needs has come. */
async function setting(text: string, readers: string[] = [], bold = false): Promise<Run[]> {
  const type = await TypeCase.open();
  type.readBy(hanFamilies(readers));
  for (;;) {
    const runs = runsOf(text, levelsOf(text, "ltr"), type, bold);
    if (!(await type.fetch())) return runs;
  }
}
const faces = (runs: Run[]): string[] => runs.map((run) => run.face.id.split("/")[0]!);
const shown = (runs: Run[]): string => runs.map((run) => run.text).join("");

describe("the type of a text", () => {
  it.each([
    ["Łukasz Żółć", ["noto-sans", "noto-sans", "noto-sans"]],
    ["Σοφία", ["noto-sans"]], ["Дмитрий", ["noto-sans"]], ["मोहन", ["noto-sans"]],
    ["שלום", ["noto-sans-hebrew"]], ["محمد", ["noto-sans-arabic"]], ["กรุงเทพ", ["noto-sans-thai"]],
    ["서울", ["noto-sans-kr", "noto-sans-kr"]], ["🎂", ["noto-emoji"]],
  ])("%s is set in the font that has it", async (text, wanted) => {
    const runs = await setting(text);
    expect([...new Set(faces(runs))]).toEqual([...new Set(wanted)]);
    expect(shown(runs)).toBe(text);
  });

  it("Han characters are those of the reader's country", async () => {
    expect(faces(await setting("骨", ["JP"]))).toEqual(["noto-sans-jp"]);
    expect(faces(await setting("骨", ["zh-TW"]))).toEqual(["noto-sans-tc"]);
    expect(faces(await setting("骨", ["DE"]))).toEqual(["noto-sans-sc"]);
  });

  it("what no font has is spelt in Latin letters, and what cannot be spelt is marked: never an empty box", async () => {
    expect(shown(await setting("ঢাকা"))).toBe("dhaka");
    expect(shown(await setting("თბილისი"))).toBe("tbilisi");
    expect(shown(await setting("a\u{10ffff}b"))).toBe("a\ufffdb");
  });

  it("every letter of what is printed has a glyph", async () => {
    const type = await TypeCase.open();
    const text = "Łukasz Ќ Σοφία Ἀθῆναι محمد۱۲ שָׁלוֹם กรุงเทพฯ मोहन 東京の서울 Nguyễn Thị 🎂❤️👨‍👩‍👧👍🏽 ঢাকা\u{10ffff}";
    let runs: Run[];
    do runs = runsOf(text, levelsOf(text, "ltr"), type, true); while (await type.fetch());
    for (const run of runs) for (const letter of run.text) expect([letter, type.fontOf(run.face, true)!.hasGlyphForCodePoint(letter.codePointAt(0)!)]).toEqual([letter, true]);
  });
});

describe("the direction of a text", () => {
  const order = (text: string, direction: "ltr" | "rtl" = "ltr"): number[] => [...levelsOf(text, direction)].map((level) => level % 2);

  it("a name in Arabic with a number keeps the number's digits from left to right", () => {
    expect(order("شارع 15")).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it("a text without letters goes as the paper does", () => {
    expect(order("(12)", "rtl")).toEqual([1, 0, 0, 1]);
    expect(order("(12)", "ltr")).toEqual([0, 0, 0, 0]);
  });

  it("brackets are mirrored in a text from right to left, and stand where they belong", async () => {
    const runs = inVisualOrder(await setting("שלום (3)"));
    expect(runs.map((run) => run.text)).toEqual(["(", "3", ") ", "שלום"].map((text) => (text === "(" ? "(" : text === ") " ? ") " : text)));
  });
});

describe("lines", () => {
  const wrap = async (text: string, width: number): Promise<string[]> => {
    const type = await TypeCase.open();
    const told = { type, bold: false, direction: "ltr" as const, width, measure: (run: Run) => [...run.text].length };
    let lines = setLines(text, told);
    while (await type.fetch()) lines = setLines(text, told);
    return lines.map((line) => line.runs.map((run) => run.text).join(""));
  };

  it("break between words, and within one that is longer than a line", async () => {
    expect(await wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(await wrap("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
    expect(await wrap("a\n\nb", 4)).toEqual(["a", "", "b"]);
  });

  it("an order's words are not parted from its number, nor an accent from its letter", async () => {
    expect(await wrap("e\u0301e\u0301e\u0301", 2)).toEqual(["éé", "é"]);
    expect(await wrap("👨‍👩‍👧👨‍👩‍👧", 5)).not.toHaveLength(1);
  });

  it("Chinese breaks between characters but not before a full stop; Thai between words", () => {
    expect(breaksOf("东京。好")).toEqual([1, 3, 4]);
    expect(breaksOf("สวัสดีครับ")).toEqual([6, 10]);
  });

  it("a control character is a space and a tab is no box", async () => {
    expect(await wrap("a\tb\u0007c", 20)).toEqual(["a b c"]);
  });
});

it("a unicode-range is read and searched", () => {
  const ranges = parseRanges("U+0131, U+0000-00FF,U+2000-206F");
  expect([0, 0xff, 0x100, 0x131, 0x2030, 0x2070].map((c) => inRanges(ranges, c))).toEqual([true, true, false, true, true, false]);
});
