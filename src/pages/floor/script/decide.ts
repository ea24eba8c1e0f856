/**
 * What a scan means, decided on the device: so that the picker is told at once, and without a connection too. The server decides
 * again, by the same rule (`rules/decide-scan`), and its word stands.
 */
export const DECIDE = String.raw`
function same(a, b) { return Boolean(a) && String(a).trim().toUpperCase() === String(b).trim().toUpperCase(); }
function isItem(line, code) { return same(line.barcode, code) || same(line.sku, code); }
function holds(line, bin) { return line.bins.some(function (one) { return same(one, bin); }); }

/** The lines of a work order or of a wave's way, in one form; open: pieces that are still to be picked. */
function linesOf(view) {
  if (view.walk) return view.walk.flatMap(function (stop) {
    return stop.for.map(function (one) {
      return Object.assign({}, stop, { id: one.line_id, work_order_id: one.work_order_id, display_id: one.display_id, tote: one.tote, open: one.quantity, bins: stop.bins || [] });
    });
  });
  return view.lines.map(function (line) {
    return Object.assign({}, line, { work_order_id: view.id, display_id: view.display_id, tote: view.tote, bins: line.bins || [], open: line.quantity - line.picked_quantity - line.short_quantity });
  });
}

function share(lines, quantity) {
  var left = quantity, takes = [];
  lines.forEach(function (line) {
    var taken = Math.min(left, line.open);
    if (taken > 0) { takes.push({ line_id: line.id, quantity: taken }); left -= taken; }
  });
  return left > 0 ? null : takes;
}

function judge(lines, scan) {
  var ofItem = lines.filter(function (line) { return isItem(line, scan.barcode); });
  if (!ofItem.length) return { outcome: "wrong_item", takes: [] };
  var inBin = ofItem.filter(function (line) { return !scan.bin || !line.bins.length || holds(line, scan.bin); });
  if (!inBin.length) return { outcome: "wrong_bin", takes: [] };
  var inTote = inBin.filter(function (line) { return !line.tote || (scan.tote && same(line.tote, scan.tote)); });
  if (!inTote.length) return { outcome: "wrong_tote", takes: [] };
  var whole = inTote.find(function (line) { return line.open >= scan.quantity; });
  var takes = share(whole ? [whole] : inTote, scan.quantity);
  return takes ? { outcome: "accepted", takes: takes } : { outcome: "too_many", takes: [] };
}

/** The lines once a scan is counted; as they were where it is refused. */
function counted(lines, scan) {
  var takes = judge(lines, scan).takes;
  return lines.map(function (line) {
    var take = takes.find(function (one) { return one.line_id === line.id; });
    return take ? Object.assign({}, line, { open: line.open - take.quantity }) : line;
  });
}

/** What is still to be picked, by item and bin, in the order of the way. */
function stopsOf(lines) {
  var stops = [];
  lines.forEach(function (line) {
    if (line.open <= 0) return;
    var stop = stops.find(function (one) { return one.bin === line.bin && same(one.sku || one.barcode || one.title, line.sku || line.barcode || line.title); });
    if (stop) { stop.open += line.open; stop.lines.push(line); return; }
    stops.push({ bin: line.bin, bins: line.bins, sku: line.sku, barcode: line.barcode, title: line.title, thumbnail: line.thumbnail, open: line.open, lines: [line] });
  });
  return stops;
}

/** Where the picker is: at the stop of the bin that they scanned, else at the first that is left. */
function stopNow(lines, at) {
  var stops = stopsOf(lines);
  var there = at.bin && stops.find(function (stop) { return same(stop.bin, at.bin); });
  return there || (at.bin && stops.find(function (stop) { return holds(stop, at.bin); })) || stops[0];
}

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

/** Which line a piece of a parcel is of; packed: so many of each line are verified already. */
function piecesLeft(line, packed) { return line.picked_quantity - line.packed_quantity - (packed[line.id] || 0); }

/** How many of each line the scans of a parcel are, lines of one item filled in turn. */
function packedBy(lines, scans) {
  var packed = {};
  scans.forEach(function (scan) {
    var left = scan.quantity;
    lines.forEach(function (line) {
      if (!isItem(line, scan.barcode)) return;
      var taken = Math.max(0, Math.min(left, piecesLeft(line, packed)));
      packed[line.id] = (packed[line.id] || 0) + taken;
      left -= taken;
    });
  });
  return packed;
}

/** Whether so many more pieces of a code belong into the parcel. */
function belongs(lines, scans, code, times) {
  var ofItem = lines.filter(function (line) { return isItem(line, code); });
  if (!ofItem.length) return "wrong_parcel";
  var packed = packedBy(lines, scans);
  var left = ofItem.reduce(function (sum, line) { return sum + piecesLeft(line, packed); }, 0);
  return left >= times ? "accepted" : "packed_already";
}

/** Waiting scans in the order of their making; those of whoever is signed in. */
function inTurn(ops, pickerId) {
  return ops.filter(function (op) { return op.picker === pickerId; }).sort(function (a, b) { return a.at - b.at || (a.id < b.id ? -1 : 1); });
}

/** What becomes of a waiting scan by the server's answer: it is done with, refused, or sent again later. */
function fateOf(op, status) {
  if (status >= 200 && status < 300) return "counted";
  if (status === 401) return "sign_in";
  if (status === 0 || status === 429 || (status >= 500 && op.tries < 8)) return "later";
  return "refused";
}
`;
