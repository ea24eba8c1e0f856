/** A scan is judged by the server's own rule (`rules/decide-scan`): an item is known by its barcode or SKU, a line has bins, and a tote where several orders are picked. */
export const JUDGE = String.raw`
function same(a, b) { return Boolean(a) && String(a).trim().toUpperCase() === String(b).trim().toUpperCase(); }
function isItem(line, code) { return same(line.barcode, code) || same(line.sku, code); }
function holds(line, bin) { return line.bins.some(function (one) { return same(one, bin); }); }

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

/** The lines once pieces of one of them are known to be missing. */
function without(lines, short) {
  return lines.map(function (line) { return line.id === short.line_id ? Object.assign({}, line, { open: Math.max(0, line.open - short.quantity) }) : line; });
}

/** The lines once a scan is counted; as they were where it is refused. */
function counted(lines, scan) {
  var takes = judge(lines, scan).takes;
  return lines.map(function (line) {
    var take = takes.find(function (one) { return one.line_id === line.id; });
    return take ? Object.assign({}, line, { open: line.open - take.quantity }) : line;
  });
}
`;
