/** Closed parcels: each gets its label, unless the shopper collects it, or is opened again; then its papers are printed. */
export const PARCELS = String.raw`
function parcels() {
  // What was done meanwhile does not tell it again.
  if (state.view.crosses_customs !== undefined) state.customs[state.view.id] = state.view.crosses_customs;
  var open = state.view.packages.filter(function (one) { return one.state !== "voided"; });
  return open.length > 0 && h("section", {}, h("h2", {}, t("parcels")), h("ul", { "class": "cards" }, open.map(function (one) { return h("li", {}, parcelCard(one)); })));
}
function parcelCard(one) {
  var waits = state.view.collect && one.state === "packed", given = one.collected_at && one.state === "shipped", stand = waits ? "ready" : given ? "collected" : one.state === "labelled" && one.label_checked_at ? "checked" : one.state;
  var pieces = one.items.reduce(function (sum, item) { return sum + item.quantity; }, 0), tracking = state.labels[one.id];
  return h("div", { "class": "card parcel-card" },
    h("p", { "class": "what" }, t("parcel.number", { number: one.number }), " ", h("span", { "class": one.state === "packed" && !waits ? "chip warn" : "chip good" }, t("parcel.state." + stand))),
    h("p", { "class": "calm" }, t("pieces", { count: pieces }) + (one.weight_grams ? " · " + one.weight_grams + " g" : "") + (tracking ? " · " + tracking : "")),
    photoPart(one),
    one.state === "packed" && !waits && lacksPhoto(one) && h("p", { "class": "calm" }, t("photo.first")),
    one.state === "packed" && state.asksNumber === one.id && numberForm(one),
    h("div", { "class": "row" }, one.state === "packed"
      ? [!waits && button(t("label.buy"), function () { buyLabel(one.id); }, { id: "floor-label-" + one.number, disabled: state.busy || lacksPhoto(one) }), button(t("unpack"), function () { act("packages/" + one.id + "/unpack", {}, function (told) { adopt(state.path, told); }); }, { id: "floor-unpack-" + one.number, "class": "btn quiet", disabled: state.busy })]
      : !given && !state.unprinted[one.id] && paper(one, "label", "btn", t("label.print"), "floor-print-")),
    h("div", { "class": "row" }, paper(one, "packing-slip", "btn quiet", t("slip.print"), "floor-slip-"),
      state.customs[state.view.id] && paper(one, "customs?blank=true", "btn quiet", t("customs.print"), "floor-customs-")));
}
function paper(one, path, look, text, id) {
  return h("a", { "class": look, id: id + one.number, href: ROOT + "/api/packages/" + one.id + "/" + path, target: "_blank", rel: "noopener" }, text);
}
/** A carrier that sells no labels here: the number on its sticker is scanned, or typed. */
function numberForm(one) {
  return h("form", { "class": "parcel", submit: function (event) { event.preventDefault(); if (state.number.trim()) buyLabel(one.id, state.number.trim()); } },
    h("label", { "class": "field" }, t("number.label"), h("input", { type: "text", id: "floor-number", maxlength: "100", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", value: state.number, input: function (event) { state.number = event.target.value; } })),
    h("button", { "class": "btn", type: "submit", id: "floor-number-ok", disabled: state.busy }, t("ok")));
}
/** The parcel whose number is asked for, while it stands on the screen. */
function asksNumber() { return state.view.packages.some(function (one) { return one.id === state.asksNumber && one.state === "packed"; }) ? state.asksNumber : null; }
/** Asked again, after whatever came between, the server pays nothing twice. */
function buyLabel(id, number) {
  function done(told) {
    state.labels[id] = told.shipment && told.shipment.tracking_number;
    state.unprinted[id] = told.shipment && !told.shipment.label_url;
    state.asksNumber = null; state.number = "";
    right(t(number ? "number.kept" : "label.bought"));
    // A number that stands on the parcel's own sticker was read there.
    if (number) checkLabel(number); else reload();
  }
  done.refused = function (answer) {
    if (answer.body.code !== "tracking_number_needed") return false;
    state.asksNumber = id;
    tell(t("number.needed"), true);
    return true;
  };
  act("packages/" + id + "/label", number ? { tracking_number: number } : {}, done);
}
`;
