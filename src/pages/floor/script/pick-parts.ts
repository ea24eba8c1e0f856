/** The pick screen's parts: the bin, the piece, how many a scan counts, and what else can be done. */
export const PICK_PARTS = String.raw`
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
    h("div", { "class": "what" }, picture(stop.thumbnail), h("div", {}, h("h2", {}, stop.title), h("p", { "class": "sku" }, stop.sku || stop.barcode))),
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
    view.kind !== "zone" && h("details", { "class": "more" }, h("summary", { id: "floor-give" }, t("give")), h("div", { "class": "row" },
      button(t("give.back"), function () { handOver(null); }, { id: "floor-give-back", "class": "btn quiet" }),
      state.me.colleagues.map(function (one) { return button(t("give.to", { name: one.name }), function () { handOver(one.id); }, { "class": "btn quiet" }); }))));
}
function handOver(to) {
  function done() { go("work"); }
  done.refused = goneToWave;
  act(state.path + "/hand-over", { to: to }, done);
}
function listOf(lines) {
  return h("section", { "class": "card list" }, h("h2", {}, t("list")), h("ul", {}, lines.map(function (line) {
    return h("li", { "class": line.open > 0 ? "" : "done" }, h("span", { "class": "bin-small" }, line.bin), h("span", { "class": "name" }, line.title), h("span", { "class": "num" }, line.open > 0 ? "×" + line.open : "✓"));
  })));
}
`;
