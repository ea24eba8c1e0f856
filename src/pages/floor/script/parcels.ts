/** Closed parcels: each gets its label, or is opened again. */
export const PARCELS = String.raw`
function parcels() {
  var open = state.view.packages.filter(function (one) { return one.state !== "voided"; });
  return open.length > 0 && h("section", {}, h("h2", {}, t("parcels")), h("ul", { "class": "cards" }, open.map(function (one) { return h("li", {}, parcelCard(one)); })));
}
function parcelCard(one) {
  var pieces = one.items.reduce(function (sum, item) { return sum + item.quantity; }, 0), tracking = state.labels[one.id];
  return h("div", { "class": "card parcel-card" },
    h("p", { "class": "what" }, t("parcel.number", { number: one.number }), " ", h("span", { "class": one.state === "packed" ? "chip warn" : "chip good" }, t("parcel.state." + one.state))),
    h("p", { "class": "calm" }, t("pieces", { count: pieces }) + (one.weight_grams ? " · " + one.weight_grams + " g" : "") + (tracking ? " · " + tracking : "")),
    photoPart(one),
    one.state === "packed" && lacksPhoto(one) && h("p", { "class": "calm" }, t("photo.first")),
    h("div", { "class": "row" }, one.state === "packed"
      ? [button(t("label.buy"), function () { buyLabel(one.id); }, { id: "floor-label-" + one.number, disabled: state.busy || lacksPhoto(one) }), button(t("unpack"), function () { act("packages/" + one.id + "/unpack", {}, function (told) { adopt(state.path, told); }); }, { id: "floor-unpack-" + one.number, "class": "btn quiet", disabled: state.busy })]
      : h("a", { "class": "btn", id: "floor-print-" + one.number, href: ROOT + "/api/packages/" + one.id + "/label", target: "_blank", rel: "noopener" }, t("label.print"))));
}
/** Asked again, after whatever came between, the server pays nothing twice. */
function buyLabel(id) {
  act("packages/" + id + "/label", {}, function (told) {
    state.labels[id] = told.shipment && told.shipment.tracking_number;
    right(t("label.bought"));
    reload();
  });
}
`;
