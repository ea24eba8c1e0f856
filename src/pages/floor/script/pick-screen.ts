/** The next bin, the next piece, and how many are left: of a work order or of a wave's way. */
export const PICK_SCREEN = String.raw`
/** The lines as they are once the scans that wait on the device are counted. */
function linesNow() { return waiting().filter(function (op) { return op.path === state.path; }).reduce(function (lines, op) { return counted(lines, op.body); }, linesOf(state.view)); }
function titleOf(view) { return view.walk ? t("wave." + view.kind) : t("order", { number: view.display_id }); }

var pickScreen = {
  title: function () { return titleOf(state.view); },
  aside: function () {
    var lines = linesNow(), open = lines.reduce(function (sum, line) { return sum + line.open; }, 0);
    return t("left", { count: open });
  },
  draw: function () {
    if (state.panel) return [shortPanel()];
    var lines = linesNow(), stop = stopNow(lines, state.at);
    if (state.view.picker_id && state.view.picker_id !== state.me.picker.id) return [h("div", { "class": "card empty" }, h("h2", {}, t("taken")), h("p", {}, t("taken.text")))];
    if (!stop) return [h("div", { "class": "card empty" }, h("p", { "class": "sign", "aria-hidden": "true" }, "✓"), h("h2", {}, t("all_picked")), h("p", {}, waiting().length ? t("all_picked.waiting") : t("loading")))];
    return [h("div", { "class": "pick" }, state.view.waiting_reason && h("p", { "class": "notice bad" }, t("pick.waits", { why: state.view.waiting_reason })), zones(), place(stop), piece(stop, lines), codeField(), times(stop), actions(stop)), listOf(lines)];
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
/** What a device takes for right is counted at once; the server hears of it in the order of scanning. */
function count(scan, lines) {
  var after = counted(lines, scan), stop = stopNow(after, state.at);
  Object.assign(state.at, { item: null, times: 1, bin: stop && holds(stop, state.at.bin) ? state.at.bin : null });
  right(stop ? t("left", { count: after.reduce(function (sum, line) { return sum + line.open; }, 0) }) : t("all_picked"));
  enqueue(state.path, state.zone ? Object.assign({ zone: state.zone }, scan) : scan);
  render();
}
/** Nothing changes here. The server hears of it too, for the record; and where it knows better, because the order was changed meanwhile, the piece is right. */
async function wrongScan(next, lines, code) {
  var stop = stopNow(lines, state.at), path = state.path;
  stopScreen(next.wrong, { what: code, bin: stop && stop.bin ? stop.bin : "–", bins: stop ? stop.bins.join(", ") : "", title: stop ? stop.title : "", tote: stop ? totesOf(stop, state.at.item) : "" });
  if (!next.scan || waiting().length || !state.online) return;
  var answer = await api("POST", path + "/scans", Object.assign({ scan_id: newId() }, next.scan, state.zone ? { zone: state.zone } : {}));
  if (!answer.ok) return;
  right(t("counted_after_all"));
  Object.assign(state.at, { item: null, times: 1 });
  adopt(path, answer.body);
}
function totesOf(stop, item) { return stop.lines.filter(function (line) { return !item || line.open >= item.quantity; }).map(function (line) { return line.tote; }).filter(Boolean).join(", "); }

function zones() {
  var view = state.view;
  return view.kind === "zone" && view.zones.length > 1 && h("div", { "class": "row", role: "group", "aria-label": t("zones") }, [null].concat(view.zones).map(function (zone) {
    return button(zone === null ? t("zone.all") : zone, function () { state.zone = zone; reload(); }, { id: "floor-zone-" + zone, "class": "btn quiet", "aria-pressed": String(state.zone === zone) });
  }));
}
function place(stop) {
  if (!stop.bin) return null;
  var isThere = state.at.bin && holds(stop, state.at.bin), shown = isThere ? state.at.bin : stop.bin, others = stop.bins.filter(function (one) { return !same(one, shown); });
  return h("section", { "class": isThere ? "card bin there" : "card bin now" },
    h("p", { "class": "step" }, t(isThere ? "step.there" : "step.bin")),
    h("p", { "class": shown.length > 9 ? "code-big long" : "code-big" }, shown),
    others.length > 0 && h("p", { "class": "others" }, t("also_in", { bins: others.join(", ") })),
    !isThere && button(t("am_there"), function () { scanned(stop.bin); }, { id: "floor-there", "class": "btn quiet" }));
}
function piece(stop, lines) {
  var item = state.at.item, isNext = !stop.bin || (state.at.bin && holds(stop, state.at.bin));
  return h("section", { "class": isNext ? "card piece now" : "card piece" },
    h("div", { "class": "what" }, picture(stop.thumbnail), h("div", {}, h("h2", {}, stop.title), h("p", { "class": "sku" }, stop.sku || stop.barcode || t("no_code")))),
    h("p", { "class": "open" }, h("b", { id: "floor-open" }, "×" + stop.open), " " + t("to_take")),
    stop.lines.some(function (line) { return line.tote; }) && h("div", { "class": item ? "totes now" : "totes" }, h("p", { "class": "step" }, t(item ? "step.tote" : "totes_after")),
      h("ul", {}, stop.lines.map(function (line) { return h("li", {}, h("b", {}, line.tote || "–"), " ×" + line.open); }))));
}
function times(stop) {
  var most = Math.max(1, stop.open);
  if (most < 2) return null;
  return h("div", { "class": "times" }, h("span", {}, t("times_next")), stepper("floor-times", t("times_next"), state.at.times, 1, most, function (value) { state.at.times = value; render(); }),
    button(t("times_all", { count: most }), function () { state.at.times = most; render(); }, { id: "floor-times-all", "class": "btn quiet" }));
}
function actions(stop) {
  var view = state.view;
  return h("div", { "class": "row" },
    button(t("short"), function () { state.panel = { stop: stop, quantity: stop.open, reason: "empty", text: "" }; render(true); }, { id: "floor-short", "class": "btn quiet" }),
    !view.walk && h("details", { "class": "more" }, h("summary", { id: "floor-give" }, t("give")), h("div", { "class": "row" },
      button(t("give.back"), function () { handOver(null); }, { id: "floor-give-back", "class": "btn quiet" }),
      state.me.colleagues.map(function (one) { return button(t("give.to", { name: one.name }), function () { handOver(one.id); }, { "class": "btn quiet" }); }))));
}
function handOver(to) { act(state.path + "/hand-over", { to: to }, function () { go("work"); }); }
function listOf(lines) {
  return h("section", { "class": "card list" }, h("h2", {}, t("list")), h("ul", {}, lines.map(function (line) {
    return h("li", { "class": line.open > 0 ? "" : "done" }, h("span", { "class": "bin-small" }, line.bin), h("span", { "class": "name" }, line.title), h("span", { "class": "num" }, line.open > 0 ? "×" + line.open : "✓"));
  })));
}
`;
