/** The pack screen's parts: that the shopper's wishes are read, the checklist, the carton, and the scale. */
export const PACK_PARTS = String.raw`
var advice = {};
function haveRead() {
  var draft = draftNow();
  return h("label", { "class": "choice" }, h("input", { type: "checkbox", id: "floor-read", checked: draft.read, change: function (event) { keepDraft({ read: event.target.checked }); render(); } }), t("have_read"));
}
function parcelForm(lines) {
  var draft = draftNow(), packed = packedBy(lines, draft.scans), all = lines.reduce(function (sum, line) { return sum + line.picked_quantity - line.packed_quantity; }, 0);
  var inside = Object.values(packed).reduce(function (sum, count) { return sum + count; }, 0), isClosable = inside > 0 && (draft.read || !asks());
  adviseOn(state.view.id);
  return h("section", { "class": "card parcel" },
    h("h2", {}, t("parcel.title")), h("p", { "class": "lead" }, t("parcel.lead")),
    h("ul", { "class": "check" }, lines.map(function (line) { return checkItem(line, packed[line.id] || 0); })), codeField(),
    h("p", { "class": "inside", id: "floor-inside" }, t("parcel.inside", { done: inside, all: all })),
    draft.scans.length > 0 && button(t("parcel.empty"), function () { keepDraft({ scans: [] }); render(); }, { "class": "btn quiet", id: "floor-empty" }),
    h("form", { "class": "parcel", submit: function (event) { event.preventDefault(); if (isClosable) closeParcel(); } },
      cartons(draft),
      numberField("floor-weight", t("weight"), draft.weight, function (value) { keepDraft({ weight: value }); }),
      draft.asksNote && h("label", { "class": "field" }, t("weight.note"), h("input", { type: "text", id: "floor-weight-note", maxlength: "500", value: draft.note, input: function (event) { keepDraft({ note: event.target.value }); } })),
      asks() && !draft.read && h("p", { "class": "calm" }, t("read_first")),
      h("button", { "class": "btn big", id: "floor-close", disabled: !isClosable || state.busy }, t(inside && inside < all ? "parcel.close_part" : "parcel.close"))));
}
function checkItem(line, count) {
  var all = line.picked_quantity - line.packed_quantity, isFull = count >= all;
  return h("li", { "class": isFull ? "full" : "" }, picture(line.thumbnail), h("span", { "class": "name" }, line.title, h("small", { "class": "sku" }, line.sku || line.barcode)),
    h("span", { "class": "num", "aria-label": t("done_of", { done: count, all: all }) }, isFull ? "✓ " + all : count + "/" + all));
}
function numberField(id, label, value, change) {
  return h("label", { "class": "field" }, label, h("input", { type: "text", inputmode: "numeric", pattern: "[0-9]*", id: id, maxlength: "8", autocomplete: "off", value: value, input: function (event) { change(event.target.value); } }));
}
async function adviseOn(id) {
  var key = id + ":" + toPack().map(function (line) { return line.picked_quantity - line.packed_quantity; }).join();
  if (advice.key === key) return;
  advice = { key: key, cartons: null };
  var answer = await api("GET", "work-orders/" + id + "/cartons");
  if (answer.ok && advice.key === key) { advice.cartons = answer.body.cartons; render(); }
}
function cartons(draft) {
  if (!advice.cartons || !advice.cartons.length) return null;
  var seen = {}, kinds = advice.cartons.filter(function (use) { return !seen[use.carton_id] && (seen[use.carton_id] = true); });
  return h("fieldset", { "class": "reasons" }, h("legend", {}, t("carton", { names: advice.cartons.map(function (use) { return use.name; }).join(" + ") })), kinds.concat({ carton_id: null, name: t("carton.other") }).map(function (use) {
    return h("label", { "class": "choice" }, h("input", { type: "radio", name: "carton", id: "floor-carton-" + use.carton_id, checked: draft.carton === use.carton_id, change: function () { keepDraft({ carton: use.carton_id }); } }), use.name);
  }));
}
`;
