/** Somebody else is at it: who, since when, and whether the picker takes it over. */
export const TAKEN_SCREEN = String.raw`
function isTaken(view) { return Boolean(view.picker_id && view.picker_id !== state.me.picker.id && !view.done_at && (view.walk || view.state === "picking")); }
var takenScreen = {
  title: function () { return titleOf(state.view); },
  draw: function () {
    var holder = state.view.holder || {};
    return [h("div", { "class": "card empty" },
      h("h2", {}, t("taken.by", { name: holder.name || t("taken.somebody") })), holder.since && h("p", { "class": "calm" }, t("taken.since", { when: time(holder.since) })), h("p", {}, t("taken.ask", { name: holder.name || t("taken.somebody") })),
      button(t("taken.over"), takeOver, { id: "floor-take-over", "class": "btn big", disabled: state.busy }), h("a", { "class": "btn quiet", href: "#/work", id: "floor-done" }, t("to_work")))];
  },
};
function takeOver() {
  var path = state.path;
  function done(told) { right(t("taken.yours")); adopt(path, told); }
  done.refused = goneToWave;
  act(path + "/take-over", { from: state.view.picker_id }, done);
}
/** What is picked with others is taken over, or handed over, with them. */
function goneToWave(answer) {
  if (answer.body.code !== "in_wave" || !state.view.wave_id) return false;
  tell(t("why.in_wave"));
  go("waves/" + state.view.wave_id);
  return true;
}
/** What colleagues are at, in the list of work. */
function takenCards(taken) {
  return taken.works.map(function (work) { return takenCard(t("order", { number: work.display_id }), work, "work-orders/" + work.id); })
    .concat(taken.waves.map(function (wave) { return takenCard(wave.name + " · " + t("wave." + wave.kind), wave, "waves/" + wave.id); }));
}
function takenCard(what, work, path) {
  return button([
    h("span", { "class": "what" }, what), h("span", { "class": "much" }, t("done_of", { done: work.picked, all: work.pieces })),
    h("span", { "class": "when" }, work.holder.name || t("taken.somebody"), work.holder.since && " · " + t("taken.since", { when: time(work.holder.since) })),
  ], function () { go(path); }, { "class": "card work", id: "floor-taken-" + work.id });
}
`;
