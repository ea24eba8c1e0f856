/** What there is to do: the picker's own first. */
export const WORK_SCREEN = String.raw`
var workScreen = {
  title: function () { return state.me.location.name; },
  aside: function () { return state.me.picker.name; },
  draw: function () {
    var work = state.view;
    if (!work) return loadingScreen.draw();
    var nothing = !work.mine.length && !work.waves.length && !work.to_sort.length && !work.to_pack.length && !work.ready.length;
    return [
      h("p", { "class": "counts" }, ["ready", "to_pack", "waiting"].map(function (name) { return h("span", {}, h("b", {}, String(work.counts[name])), " " + t("count." + name)); })),
      nothing && h("div", { "class": "card empty" }, h("p", { "class": "sign", "aria-hidden": "true" }, "✓"), h("h2", {}, t("nothing")), h("p", {}, t("nothing.text"))),
      part("mine", work.mine.map(workCard).concat(work.waves.filter(function (wave) { return wave.mine; }).map(waveCard))),
      part("to_sort", work.to_sort.map(sortCard)),
      part("to_pack", work.to_pack.map(workCard)),
      part("waves", work.waves.filter(function (wave) { return !wave.mine; }).map(waveCard)),
      part("ready", work.ready.map(workCard)),
      part("taken", takenCards(work.taken)),
      work.counts.ready > 1 && severalAtOnce(work.counts.ready),
      h("div", { "class": "row" },
        h("a", { "class": "btn quiet", href: "#/tasks", id: "floor-tasks" }, t("tasks", { count: work.counts.tasks })),
        button(t("look_again"), reload, { "class": "btn quiet", id: "floor-again" }), button(t("sign_out"), leave, { "class": "btn quiet", id: "floor-leave" })),
    ];
  },
  /** A pick list's code, a slip's number or a tote opens its work. */
  scanned: function (code) {
    var work = state.view || { mine: [], to_pack: [], ready: [] };
    var found = work.mine.concat(work.to_pack, work.ready).find(function (one) { return same(one.id, code) || same(one.tote, code) || same("#" + one.display_id, code) || same(String(one.display_id), code); });
    if (found) openFound(found);
    else if (state.online) findWork(code);
    else stopScreen("unknown_work", { what: code });
  },
};
/** The list shows the most urgent alone, and none of a wave's: the server knows all that is open here. */
async function findWork(code) {
  var path = state.path, answer = await api("GET", "work-orders?code=" + encodeURIComponent(code.slice(0, 200)));
  if (path !== state.path || answer.status === 401) return;
  if (answer.ok) openFound(answer.body.work_order);
  else if (answer.status < 500) stopScreen("unknown_work", { what: code });
  else tell(whyOf(answer), true);
}
function openFound(work) { right(t("order", { number: work.display_id })); openWork(work); }
function part(name, cards) { return cards.length > 0 && h("section", {}, h("h2", {}, t("part." + name)), h("ul", { "class": "cards" }, cards.map(function (card) { return h("li", {}, card); }))); }
function openWork(work) {
  // What is picked with others is opened with them.
  if (work.wave_id && /^(ready|picking)$/.test(work.state)) return go("waves/" + work.wave_id);
  if (work.state !== "ready") return go("work-orders/" + work.id);
  act("work-orders/" + work.id + "/start", {}, function () { go("work-orders/" + work.id); });
}
function workCard(work) {
  var late = new Date(work.ship_by) < new Date();
  return button([
    h("span", { "class": "what" }, t("order", { number: work.display_id }), work.part > 1 && h("small", {}, " " + t("part_of", { part: work.part })), work.priority > 0 && h("span", { "class": "chip warn" }, t("urgent"))),
    h("span", { "class": "much" }, work.picked && work.state === "picking" ? t("done_of", { done: work.picked, all: work.pieces }) : t("pieces", { count: work.pieces })),
    h("span", { "class": late ? "when late" : "when" }, t(late ? "late" : "ship_by", { when: time(work.ship_by) })),
    work.tote && h("span", { "class": "when" }, t("tote", { tote: work.tote })),
    work.box && h("span", { "class": "when" }, t(work.sorted < work.picked ? "box.pile" : "box", { box: work.box })),
  ], function () { openWork(work); }, { "class": "card work", id: "floor-work-" + work.id });
}
function waveCard(wave) {
  return button([
    h("span", { "class": "what" }, wave.name), h("span", { "class": "much" }, t("done_of", { done: wave.picked, all: wave.pieces })), h("span", { "class": "when" }, t("wave." + wave.kind) + " · " + t("orders", { count: wave.orders })),
  ], function () { go("waves/" + wave.id); }, { "class": "card work", id: "floor-wave-" + wave.id });
}
function sortCard(wave) {
  return button([
    h("span", { "class": "what" }, wave.name), h("span", { "class": "much" }, t("done_of", { done: wave.sorted, all: wave.pieces })), h("span", { "class": "when" }, t("orders", { count: wave.orders })),
  ], function () { go("waves/" + wave.id); }, { "class": "card work", id: "floor-sort-" + wave.id });
}
function severalAtOnce(ready) {
  var most = Math.min(20, ready), size = Math.min(state.size || 4, most);
  return h("section", { "class": "card" }, h("h2", {}, t("several")), h("p", { "class": "lead" }, t("several.text")),
    stepper("floor-size", t("several.size"), size, 2, most, function (value) { state.size = value; render(); }),
    h("div", { "class": "row" }, ["batch", "cluster"].map(function (kind) {
      return button(t("several." + kind), function () { act("waves", { kind: kind, size: size }, function (told) { go("waves/" + told.wave.id); }); }, { id: "floor-" + kind });
    })));
}
function stepper(id, label, value, least, most, change) {
  return h("div", { "class": "stepper", role: "group", "aria-label": label },
    button("−", function () { change(Math.max(least, value - 1)); }, { id: id + "-less", "class": "btn quiet key", "aria-label": t("less"), disabled: value <= least }),
    h("output", { id: id }, "×" + value),
    button("+", function () { change(Math.min(most, value + 1)); }, { id: id + "-more", "class": "btn quiet key", "aria-label": t("more"), disabled: value >= most }));
}
`;
