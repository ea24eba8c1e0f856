/** What was picked together goes piece by piece into the box of its order; the number is to be read from the other end of the bench. */
export const SORT_SCREEN = String.raw`
/** The pile as it is once the scans that wait on the device are counted. */
function pileNow() { return waitingFor(state.path, "sort").reduce(function (pile, op) { return sortedWith(pile, op.body); }, state.view.pile); }

var sortScreen = {
  title: function () { return t("sort.title"); },
  aside: function () {
    var boxes = boxesOf(pileNow());
    return t("done_of", { done: sumOf(boxes, "sorted"), all: sumOf(boxes, "pieces") });
  },
  draw: function () {
    var boxes = boxesOf(pileNow()), isDone = sumOf(boxes, "sorted") === sumOf(boxes, "pieces"), last = state.at.sorted;
    return [
      last ? sortedCard(last, boxes.find(function (one) { return one.box === last.box; })) : !isDone && h("div", { "class": "card empty" }, h("h2", {}, t("sort.first")), h("p", {}, t("sort.lead"))),
      isDone ? h("p", { "class": "notice", id: "floor-sorted" }, t("sort.done")) : codeField(),
      h("ul", { "class": "boxes" }, boxes.map(function (one) { return h("li", {}, boxCard(one, last && last.box === one.box)); })),
      h("a", { "class": "btn quiet", href: "#/work", id: "floor-done" }, t("to_work")),
    ];
  },
  scanned: function (code) {
    var pile = pileNow(), read = pile.some(function (line) { return isItem(line, code); }) ? { code: code, times: 1 } : readCode(code, 1);
    if (!read.code) return;
    var into = sortInto(pile, read.code, read.times);
    if (into.wrong) {
      stopScreen(into.wrong, { what: code });
      return refuse(state.path, "sort", into.wrong, { barcode: read.code, quantity: read.times });
    }
    state.at.sorted = { box: into.line.box, title: into.line.title, times: read.times };
    right(t("sort.right", { box: into.line.box }));
    enqueue(state.path, "sort", { barcode: read.code, quantity: read.times, work_order_id: into.line.work_order_id });
    render();
  },
};
function sumOf(things, name) { return things.reduce(function (sum, one) { return sum + one[name]; }, 0); }
function sortedCard(last, box) {
  return h("section", { "class": "card box-now" }, h("p", { "class": "step" }, t("sort.into")), h("p", { "class": "box-big", id: "floor-box" }, String(last.box)),
    h("p", { "class": "name" }, last.times > 1 && h("b", {}, "×" + last.times + " "), last.title), box && h("p", { "class": "calm" }, t("order", { number: box.display_id }) + " · " + t("done_of", { done: box.sorted, all: box.pieces })));
}
/** A full box leads to its packing. */
function boxCard(box, isNow) {
  var isFull = box.sorted >= box.pieces, about = [
    h("b", {}, String(box.box)), h("span", {}, t("order", { number: box.display_id })), h("span", { "class": "num" }, isFull ? "✓ " + box.pieces : box.sorted + "/" + box.pieces)];
  return isFull ? h("a", { "class": "card box full", href: "#/work-orders/" + box.work_order_id, id: "floor-pack-" + box.box, "aria-label": t("sort.pack", { box: box.box, number: box.display_id }) }, about, h("span", { "class": "go", "aria-hidden": "true" }, t("pack")))
    : h("div", { "class": isNow ? "card box now" : "card box" }, about);
}
`;
