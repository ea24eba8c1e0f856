/** What follows from a code: a number of pieces, a bin, an item, a tote, or a mistake. */
export const FOLLOWS = String.raw`
/** A code, and how often where that was typed with it: 3*4006381333931. */
function readCode(text, times) {
  var code = text.trim(), only = /^[x×*] ?(\d{1,5})$/i.exec(code), both = /^(\d{1,5})[*×](.+)$/.exec(code);
  if (only) return { times: Number(only[1]) };
  return both ? { code: both[2].trim(), times: Number(both[1]) } : { code: code, times: times };
}

/**
 * What follows from a code. at: { bin, item, times } as scanned so far. Gives one of: times; bin; item, where its tote is to be
 * scanned next; scan, to be counted, with what is expected of it; wrong, with why.
 */
function follows(lines, at, text) {
  var known = lines.some(function (line) { return isItem(line, text) || holds(line, text); });
  var read = known ? { code: text.trim(), times: at.times } : readCode(text, at.times);
  if (!read.code) return read.times ? { times: read.times } : { wrong: "wrong_item" };
  var open = lines.filter(function (line) { return line.open > 0; });
  if (at.item) return counting(lines, Object.assign({}, at.item, { tote: read.code }));
  var bin = open.flatMap(function (line) { return line.bins; }).find(function (one) { return same(one, read.code); });
  if (bin) return { bin: bin };
  var stop = stopNow(lines, at);
  var items = lines.filter(function (line) { return isItem(line, read.code); });
  if (!items.length) return stop && stop.bins.length && !at.bin ? { wrong: "wrong_bin" } : counting(lines, scanOf(read, at));
  if (!at.bin && items.some(function (line) { return line.open > 0 && line.bins.length; })) return { wrong: "bin_first" };
  var scan = scanOf(read, at);
  var needsTote = items.some(function (line) { return line.tote && line.open > 0; });
  var unsorted = lines.map(function (line) { return Object.assign({}, line, { tote: null }); });
  return needsTote && judge(unsorted, scan).outcome === "accepted" ? { item: scan } : counting(needsTote ? unsorted : lines, scan);
}

function scanOf(read, at) {
  var scan = { barcode: read.code, quantity: read.times };
  if (at.bin) scan.bin = at.bin;
  return scan;
}

function counting(lines, scan) {
  var outcome = judge(lines, scan).outcome;
  return outcome === "accepted" ? { scan: scan } : { wrong: outcome, scan: scan };
}
`;
