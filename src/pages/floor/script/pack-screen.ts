/** Piece by piece into the parcel, then its label. What was scanned stays on the device until the parcel is closed. */
export const PACK_SCREEN = String.raw`
var advice = {};
function draftNow() { return kept.get("pack:" + state.view.id) || { scans: [], read: false, weight: "", note: "", carton: null, asksNote: false }; }
function keepDraft(change) { kept.set("pack:" + state.view.id, Object.assign(draftNow(), change)); }
function toPack() { return state.view.lines.filter(function (line) { return line.picked_quantity > line.packed_quantity; }); }
function asks() { return Boolean(state.view.instructions || state.view.gift_message); }

var packScreen = {
  title: function () { return titleOf(state.view); },
  aside: function () { return t("state." + state.view.state); },
  draw: function () {
    var lines = toPack(), view = state.view, waits = view.waiting_reason && view.state === "picked";
    return [
      waits && h("p", { "class": "notice bad", role: "alert" }, t("pack.waits", { why: view.waiting_reason })),
      asks() && wishes(lines.length > 0), view.leave_at && h("p", { "class": "notice" }, t("leave_at", { where: view.leave_at })), view.gift_receipt && h("p", { "class": "notice" }, t("gift_receipt")),
      lines.length > 0 && !waits && parcelForm(lines), parcels(),
      !lines.length && h("a", { "class": view.packages.some(function (one) { return one.state === "packed"; }) ? "btn quiet" : "btn big", href: "#/work", id: "floor-done" }, t("to_work")),
    ];
  },
  scanned: function (code) {
    var lines = toPack(), draft = draftNow(), read = lines.some(function (line) { return isItem(line, code); }) ? { code: code, times: 1 } : readCode(code, 1);
    if (!lines.length || !read.code) return;
    var verdict = belongs(lines, draft.scans, read.code, read.times);
    if (verdict !== "accepted") return stopScreen(verdict, { what: code });
    draft.scans.push({ scan_id: newId(), barcode: read.code, quantity: read.times });
    keepDraft({ scans: draft.scans });
    right(t("in_parcel"));
    render();
  },
};
function wishes(isOpen) {
  var view = state.view, draft = draftNow();
  return h("section", { "class": "card wishes" },
    view.instructions && [h("h2", {}, t("instructions")), h("blockquote", {}, view.instructions)],
    view.gift_message && [h("h2", {}, t("gift_message")), h("blockquote", {}, view.gift_message)],
    isOpen && h("label", { "class": "choice" }, h("input", { type: "checkbox", id: "floor-read", checked: draft.read, change: function (event) { keepDraft({ read: event.target.checked }); render(); } }), t("have_read")));
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
  return h("li", { "class": isFull ? "full" : "" }, picture(line.thumbnail), h("span", { "class": "name" }, line.title, h("small", { "class": "sku" }, line.sku || line.barcode || t("no_code"))),
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
function closeParcel() {
  var draft = draftNow(), body = { scans: draft.scans }, id = state.view.id;
  if (Number(draft.weight) > 0) body.weight_grams = Math.round(Number(draft.weight));
  if (draft.asksNote && draft.note.trim()) body.weight_note = draft.note.trim();
  if (draft.carton) body.carton_id = draft.carton;
  if (draft.read) body.acknowledge_instructions = true;
  function done(told) { kept.drop("pack:" + id); right(t("parcel.closed")); adopt("work-orders/" + id, told); }
  done.refused = function (answer) {
    if (answer.body.code !== "weight_off") return false;
    keepDraft({ asksNote: true });
    stopScreen("weight_off", { why: answer.body.message });
    return true;
  };
  act(state.path + "/packages", body, done);
}
`;
