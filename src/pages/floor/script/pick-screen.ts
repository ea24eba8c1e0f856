/** The next bin, the next piece, and how many are left: of a work order or of a wave's way. */
export const PICK_SCREEN = String.raw`
/** The lines as they are once the scans and the missing pieces that wait on the device are counted. */
function linesNow() {
  return waiting().reduce(function (lines, op) {
    if (op.call === "short-pick") return without(lines, op.body);
    return op.path === state.path && (op.call || "scans") === "scans" ? counted(lines, op.body) : lines;
  }, linesOf(state.view));
}
function titleOf(view) { return view.walk ? t("wave." + view.kind) : t("order", { number: [view].concat(view.together || []).map(function (one) { return one.display_id; }).join(" + #") }); }

var pickScreen = {
  title: function () { return titleOf(state.view); },
  aside: function () {
    var lines = linesNow(), open = lines.reduce(function (sum, line) { return sum + line.open; }, 0);
    return t("left", { count: open });
  },
  draw: function () {
    var lines = linesNow();
    if (state.panel && openOf(state.panel, lines) > 0) return [shortPanel(lines)];
    state.panel = null;
    var stop = stopNow(lines, state.at);
    if (!stop) return [h("div", { "class": "card empty" }, h("p", { "class": "sign", "aria-hidden": "true" }, "✓"), h("h2", {}, t("all_picked")), h("p", {}, unsent().length ? t("all_picked.waiting") : t("loading")))];
    return [h("div", { "class": "pick" }, state.view.waiting_code && h("p", { "class": "notice bad" }, t("pick.waits", { why: waitsFor(state.view) })), zones(), place(stop), piece(stop, lines), codeField(), times(stop), wishes(ordersAt(stop)), actions(stop)), listOf(lines)];
  },
  scanned: function (code) {
    if (state.panel) return;
    var lines = linesNow(), next = follows(lines, state.at, code);
    if (next.times) { state.at.times = next.times; say(t("times", { count: next.times })); return render(); }
    if (next.bin) { state.at.bin = next.bin; right(t("bin_right", { bin: next.bin })); return render(); }
    if (next.item) { state.at.item = next.item; right(t("into_tote")); return render(); }
    if (next.wrong) return wrongScan(next, lines, code);
    count(next.scan, lines);
  },
};
/** Whose pieces are taken here. */
function ordersAt(stop) {
  if (!state.view.walk) return worksOf();
  return state.view.work_orders.filter(function (one) { return stop.lines.some(function (line) { return line.work_order_id === one.id; }); });
}
/** What a device takes for right is counted at once; the server hears of it in the order of scanning. */
function count(scan, lines) {
  var after = counted(lines, scan), stop = stopNow(after, state.at);
  Object.assign(state.at, { item: null, times: 1, bin: stop && holds(stop, state.at.bin) ? state.at.bin : null });
  right(stop ? t("left", { count: after.reduce(function (sum, line) { return sum + line.open; }, 0) }) : t("all_picked"));
  enqueue(state.path, "scans", state.zone ? Object.assign({ zone: state.zone }, scan) : scan);
  render();
}
/** Nothing changes here. The server hears of it too, for the record; and where it knows better, because the order was changed meanwhile, the piece is right. */
async function wrongScan(next, lines, code) {
  var stop = stopNow(lines, state.at), path = state.path;
  stopScreen(next.wrong, { what: code, bin: stop && stop.bin ? stop.bin : "–", bins: stop ? stop.bins.join(", ") : "", title: stop ? stop.title : "", tote: stop ? totesOf(stop, state.at.item) : "" });
  var scan = Object.assign({ scan_id: newId(), barcode: code.trim() }, state.at.bin ? { bin: state.at.bin } : {}, next.scan);
  // What was put back must not be counted later.
  if (!next.scan || unsent().length || !state.online) return refuse(path, "pick", next.wrong, scan);
  var answer = await api("POST", path + "/scans", Object.assign({}, scan, state.zone ? { zone: state.zone } : {}));
  if (answer.status === 0) return refuse(path, "pick", next.wrong, scan);
  if (!answer.ok) return;
  right(t("counted_after_all"));
  Object.assign(state.at, { item: null, times: 1 });
  adopt(path, answer.body);
}
function totesOf(stop, item) { return stop.lines.filter(function (line) { return !item || line.open >= item.quantity; }).map(function (line) { return line.tote; }).filter(Boolean).join(", "); }
`;
