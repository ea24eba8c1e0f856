/** What is in a parcel by the scans of its pieces. */
export const PARCEL = String.raw`
/** Which line a piece of a parcel is of; packed: so many of each line are verified already. */
function piecesLeft(line, packed) { return line.picked_quantity - line.packed_quantity - (packed[line.id] || 0); }

/** The scans of a parcel that none of these has: what an answer that was lost has closed, and what was opened again, is scanned anew. */
function notInside(packages, scans) {
  return scans.filter(function (scan) { return !packages.some(function (one) { return (one.scan_ids || []).includes(scan.scan_id); }); });
}

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
`;
