/** Into which box a piece of a wave's pile goes: by the server's own rule (`rules/sort`). */
export const SORT = String.raw`
function leftInPile(line) { return line.picked_quantity - line.sorted_quantity; }

/** Gives the line, whose box it is; or wrong, with why. */
function sortInto(pile, code, times) {
  var ofItem = pile.filter(function (line) { return isItem(line, code); });
  if (!ofItem.length) return { wrong: "not_in_wave" };
  var line = ofItem.filter(function (one) { return leftInPile(one) >= times; }).sort(function (a, b) { return a.box - b.box; })[0];
  return line ? { line: line } : { wrong: ofItem.some(function (one) { return leftInPile(one) > 0; }) ? "not_at_once" : "sorted_already" };
}

/** The pile once a scan is counted; as it was where it is refused. */
function sortedWith(pile, scan) {
  var into = sortInto(pile.filter(function (line) { return line.work_order_id === scan.work_order_id; }), scan.barcode, scan.quantity).line;
  return pile.map(function (line) { return line === into ? Object.assign({}, line, { sorted_quantity: line.sorted_quantity + scan.quantity }) : line; });
}

/** The boxes of a pile in their order, each with how many of its pieces lie in it. */
function boxesOf(pile) {
  var boxes = [];
  pile.forEach(function (line) {
    var box = boxes.find(function (one) { return one.box === line.box; });
    if (!box) boxes.push(box = { box: line.box, work_order_id: line.work_order_id, display_id: line.display_id, sorted: 0, pieces: 0 });
    box.sorted += line.sorted_quantity;
    box.pieces += line.picked_quantity;
  });
  return boxes.sort(function (a, b) { return a.box - b.box; });
}
`;
