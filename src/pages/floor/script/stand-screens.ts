/** Work that is not begun, or cannot be. */
export const STAND_SCREENS = String.raw`
/** Why it waits, in the picker's language; a person's reason is in that person's words. */
function waitsFor(view) { return view.waiting_code === "held" ? t("waits.held", { why: view.waiting_reason }) : WORDS["waits." + view.waiting_code] || view.waiting_reason; }
var standScreen = {
  title: function () { return titleOf(state.view); },
  draw: function () {
    var view = state.view, isReady = view.state === "ready";
    return [h("div", { "class": "card empty" }, h("h2", {}, t("state." + view.state)), h("p", {}, view.waiting_code ? waitsFor(view) : t("state." + view.state + ".text")),
      isReady && button(t("start"), function () { act(state.path + "/start", {}, function (told) { adopt(state.path, told); }); }, { id: "floor-start", "class": "btn big", disabled: state.busy }))];
  },
};
var waveScreen = {
  title: function () { return titleOf(state.view); },
  draw: function () {
    var view = state.view, isDone = !view.walk.length;
    return [h("div", { "class": "card empty" },
      h("h2", {}, t(isDone ? "all_picked" : "wave." + view.kind)), h("p", {}, isDone ? t("wave.done") : t("orders", { count: view.work_orders.length })),
      view.work_orders.some(function (work) { return work.tote; }) && h("ul", { "class": "totes" }, view.work_orders.map(function (work) { return h("li", {}, h("b", {}, work.tote || "–"), " " + t("order", { number: work.display_id })); })),
      isDone ? h("a", { "class": "btn big", href: "#/work", id: "floor-done" }, t("to_work"))
        : button(t("start"), function () { act(state.path + "/start", {}, function (told) { adopt(state.path, told); }); }, { id: "floor-start", "class": "btn big", disabled: state.busy }))];
  },
};
`;
