import { missingOf, type Sought } from "../missing";

const line = (line_item_id: string, more: Partial<Sought> = {}): Sought => ({ line_item_id, missed: true, recounting: false, lacking: false, ...more });
const [counted, gone, there, never] = [line("a", { recounting: true, lacking: true }), line("b", { lacking: true }), line("c"), line("d", { missed: false })];

test.each([
  ["waits for the count", [counted, gone], {}, { found: [], recounting: true, lacking: true }],
  ["waits for goods once it was counted", [gone], {}, { found: [], recounting: false, lacking: true }],
  ["is looked for again once they are there", [there], {}, { found: ["c"], recounting: false, lacking: false }],
  ["goes first as far as it is there, the rest stays missing", [counted, there], {}, { found: ["c"], recounting: false, lacking: false }],
  ["goes first with what nobody has looked for yet", [gone, never], {}, { found: [], recounting: false, lacking: false }],
  ["waits for every count where it was made for what was missing", [counted, never], { further: true }, { found: [], recounting: true, lacking: false }],
  ["waits while nobody knows what its stock is", [there], { settled: false }, { found: [], recounting: false, lacking: true }],
  ["has nothing to wait for where there is nothing", [], {}, { found: [], recounting: false, lacking: false }],
])("what could not be found %s", (_, lines, at, missing) => expect(missingOf(lines, { further: false, settled: true, ...at })).toEqual(missing));
