/** Goods to put back, bins to count or to fill up. What is typed of a task, and where its pieces come from, stays while the list is drawn anew. */
export const TASKS_SCREEN = String.raw`
var told = {}, origin = {};
function numberOf(task) {
  if (task.kind === "replenish") return "task.brought";
  if (task.kind === "recount") return task.count_in.length > 1 ? "task.found.together" : task.bin ? "task.found" : "task.found.all";
}
/** Where it is done; several bins are counted together. */
function binsOfTask(task) { return task.count_in.length ? task.count_in : task.bin ? [task.bin] : []; }
var tasksScreen = {
  title: function () { return t("tasks.title"); },
  draw: function () {
    if (!state.view || !state.view.tasks) return loadingScreen.draw();
    if (!state.view.tasks.length) return [h("div", { "class": "card empty" }, h("p", { "class": "sign", "aria-hidden": "true" }, "✓"), h("h2", {}, t("tasks.none")))];
    return [h("p", { "class": "lead" }, t("tasks.lead")), h("ul", { "class": "cards" }, state.view.tasks.map(function (task) { return h("li", {}, taskCard(task)); })), codeField()];
  },
  /** A bin's scan does the one task that it has; where it has several, or is to be counted, it leads there. */
  scanned: function (code) {
    var there = (state.view && state.view.tasks || []).filter(function (task) { return binsOfTask(task).some(function (bin) { return same(bin, code); }) || isItem(task, code); });
    if (!there.length) return stopScreen("no_task", { what: code });
    if (there.length === 1 && !numberOf(there[0])) return finishTask(there[0]);
    right(there[0].title);
    var input = byId((numberOf(there[0]) ? "floor-number-" : "floor-task-") + there[0].id);
    input.focus(); input.scrollIntoView({ block: "center" });
  },
};
function taskCard(task) {
  var bins = binsOfTask(task).join(" + "), number = numberOf(task);
  return h("form", { "class": "card task", submit: function (event) { event.preventDefault(); finishTask(task); } },
    h("p", { "class": "step" }, t("task." + task.kind)),
    bins && h("p", { "class": bins.length > 9 ? "code-big long" : "code-big" }, bins),
    h("p", { "class": "name" }, task.quantity !== null && h("b", {}, "×" + task.quantity + " "), task.title), h("p", { "class": "sku" }, [task.sku || task.barcode, task.note].filter(Boolean).join(" · ")),
    task.from.length > 0 && originOf(task),
    number && numberField("floor-number-" + task.id, t(number), told[task.id] || "", function (value) { told[task.id] = value; }),
    h("button", { "class": "btn", id: "floor-task-" + task.id, disabled: state.busy }, t(task.kind === "recount" ? "task.save" : "task.done")));
}
/** The reserve bin that the pieces are taken from: the first on the way, unless another is chosen, or none of them. */
function originOf(task) {
  return h("fieldset", { "class": "reasons" }, h("legend", {}, t("task.from")), task.from.concat({ bin: "" }).map(function (place, n) {
    return h("label", { "class": "choice" }, h("input", { type: "radio", name: "origin-" + task.id, id: "floor-origin-" + task.id + "-" + n, checked: originChosen(task) === place.bin, change: function () { origin[task.id] = place.bin; } }),
      !place.bin ? t("task.elsewhere") : place.quantity === null ? place.bin : place.bin + " (" + place.quantity + ")");
  }));
}
function originChosen(task) { return task.id in origin ? origin[task.id] : task.from.length ? task.from[0].bin : ""; }
function finishTask(task) {
  var number = told[task.id] || "";
  if (numberOf(task) && !/^\d+$/.test(number)) return byId("floor-number-" + task.id).focus();
  var done = task.kind === "recount" ? { counted_quantity: Number(number), counted_in: task.count_in } : task.kind === "replenish" ? { brought_quantity: Number(number), from_bin: originChosen(task) || null } : {};
  function finished() { right(t("task.finished")); delete told[task.id]; delete origin[task.id]; reload(); }
  // What was counted elsewhere is not the number that is asked for now.
  finished.refused = function (answer) { if (answer.body.code === "other_bins") delete told[task.id]; };
  act("tasks/" + task.id + "/done", done, finished);
}
`;
