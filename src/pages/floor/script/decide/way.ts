/** Where the picker has to go, from what the server tells of a work order or a wave. */
export const WAY = String.raw`
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
`;
