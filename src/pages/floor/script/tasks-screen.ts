/** Goods to put back, bins to count or to fill up. */
export const TASKS_SCREEN = String.raw`
var found = {};
var tasksScreen = {
  title: function () { return t("tasks.title"); },
  draw: function () {
    if (!state.view || !state.view.tasks) return loadingScreen.draw();
    if (!state.view.tasks.length) return [h("div", { "class": "card empty" }, h("p", { "class": "sign", "aria-hidden": "true" }, "✓"), h("h2", {}, t("tasks.none")))];
    return [h("p", { "class": "lead" }, t("tasks.lead")), h("ul", { "class": "cards" }, state.view.tasks.map(function (task) { return h("li", {}, taskCard(task)); })), codeField()];
  },
  /** A bin's scan does the one task that it has; where it has several, or is to be counted, it leads there. */
  scanned: function (code) {
    var there = (state.view && state.view.tasks || []).filter(function (task) { return same(task.bin, code) || isItem(task, code); });
    if (!there.length) return stopScreen("no_task", { what: code });
    if (there.length === 1 && there[0].kind !== "recount") return finishTask(there[0], null);
    right(there[0].title);
    var input = byId((there[0].kind === "recount" ? "floor-count-" : "floor-task-") + there[0].id);
    input.focus(); input.scrollIntoView({ block: "center" });
  },
};
function taskCard(task) {
  return h("form", { "class": "card task", submit: function (event) { event.preventDefault(); finishTask(task, task.kind === "recount" ? found[task.id] : null); } },
    h("p", { "class": "step" }, t("task." + task.kind)),
    task.bin && h("p", { "class": task.bin.length > 9 ? "code-big long" : "code-big" }, task.bin),
    h("p", { "class": "name" }, task.quantity !== null && h("b", {}, "×" + task.quantity + " "), task.title), h("p", { "class": "sku" }, [task.sku, task.note].filter(Boolean).join(" · ")),
    task.kind === "recount" && numberField("floor-count-" + task.id, t("task.found"), found[task.id] || "", function (value) { found[task.id] = value; }),
    h("button", { "class": "btn", id: "floor-task-" + task.id, disabled: state.busy }, t(task.kind === "recount" ? "task.save" : "task.done")));
}
function finishTask(task, counted) {
  if (task.kind === "recount" && !/^\d+$/.test(counted || "")) return byId("floor-count-" + task.id).focus();
  act("tasks/" + task.id + "/done", task.kind === "recount" ? { counted_quantity: Number(counted) } : {}, function () { right(t("task.finished")); delete found[task.id]; reload(); });
}
`;
